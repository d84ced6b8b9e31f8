package org.kapocs.facts.form;

/** A file that is no workbook, or one that is not opened; the words are {@code form.remark.<message>}. */
final class Unreadable extends RuntimeException {
    Unreadable(String what) {
        super(what, null, false, false);
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
