package org.kapocs.facts.form;

/**
 * What is to be said about a place in a workbook. The words are {@code form.remark.<what>}.
 *
 * @param sheet empty for the whole file
 * @param row as the program that shows the workbook counts; 0 for the whole sheet
 * @param detail what stands there, or what is meant; may be empty
 */
public record Remark(Level level, String sheet, int row, String what, String detail) {

    /** How much it matters. Named {@code form.level.<NAME>}. */
    public enum Level {
        /** The form cannot be used like this. */
        FAULT,
        /** The form works without it. */
        LEFT_OUT,
        /** Good to know. */
        REMARK
    }
}
