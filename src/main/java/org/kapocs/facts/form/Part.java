package org.kapocs.facts.form;

import java.util.List;

/** A part of a form: a question, or a section of questions. Expressions are XPath on the form's own tree. */
public sealed interface Part {
    String name();

    /** Where it stands: {@code /data/family/child}. */
    String path();

    Texts label();

    /** When it is asked at all; empty for always. */
    String relevant();

    int row();

    /**
     * Something that is asked, told or calculated.
     *
     * @param list the name of its list of choices; empty for none
     * @param filter which of the choices are offered; empty for all
     * @param calculation empty for none
     * @param given what stands there before anybody answers
     * @param domain in which its score counts; empty for none
     * @param need what it raises when it is true or ticked; empty for nothing
     */
    record Question(
            String name,
            String path,
            Type type,
            String list,
            boolean other,
            Texts label,
            Texts hint,
            String required,
            Texts requiredMessage,
            String relevant,
            String constraint,
            Texts constraintMessage,
            String readOnly,
            String calculation,
            String filter,
            String given,
            String appearance,
            Range range,
            String domain,
            String need,
            int row)
            implements Part {}

    /**
     * Questions that belong together.
     *
     * @param repeats whether they are asked several times
     * @param count how many times; empty when whoever fills it in decides
     * @param together whether they are shown on one page
     */
    record Section(
            String name,
            String path,
            Texts label,
            String relevant,
            boolean repeats,
            String count,
            boolean together,
            List<Part> parts,
            int row)
            implements Part {}

    /** The ends of a scale, and its steps. */
    public record Range(String start, String end, String step) {
        static final Range NONE = new Range("", "", "");
    }
}
