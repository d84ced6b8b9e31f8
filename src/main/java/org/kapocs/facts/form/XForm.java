package org.kapocs.facts.form;

import java.util.LinkedHashSet;
import java.util.List;

/** Writes a form as the XForm that the engine runs. What is read by people is not in it: pages have that in every language. */
final class XForm {
    private final Form form;
    private final StringBuilder xml = new StringBuilder();

    private XForm(Form form) {
        this.form = form;
    }

    static String of(Form form) {
        return new XForm(form).written();
    }

    private String written() {
        xml.append("<h:html xmlns=\"http://www.w3.org/2002/xforms\" xmlns:h=\"http://www.w3.org/1999/xhtml\""
                + " xmlns:jr=\"http://openrosa.org/javarosa\"><h:head><h:title>");
        text(form.title()).append("</h:title><model><instance><data");
        attribute("id", form.key()).append(">");
        form.parts().forEach(this::node);
        xml.append("</data></instance>");
        lists();
        form.parts().forEach(this::bind);
        xml.append("</model></h:head><h:body>");
        form.parts().forEach(this::control);
        return xml.append("</h:body></h:html>").toString();
    }

    private void node(Part part) {
        switch (part) {
            case Part.Question question -> {
                xml.append('<').append(part.name()).append('>');
                text(question.given()).append("</").append(part.name()).append('>');
            }
            case Part.Section section -> {
                if (section.repeats()) {
                    section(section, " jr:template=\"\"");
                }
                section(section, "");
            }
        }
    }

    private void section(Part.Section section, String attributes) {
        xml.append('<').append(section.name()).append(attributes).append('>');
        section.parts().forEach(this::node);
        xml.append("</").append(section.name()).append('>');
    }

    private void lists() {
        var used = new LinkedHashSet<String>();
        form.questions().stream()
                .filter(question -> question.type().select())
                .forEach(question -> used.add(question.list()));
        for (String name : used) {
            xml.append("<instance");
            attribute("id", name).append("><root>");
            Choices list = form.lists().get(name);
            for (Choices.One choice : list == null ? List.<Choices.One>of() : list.choices()) {
                xml.append("<item>");
                element("name", choice.name());
                element("label", choice.label().inOr(form.language(), ""));
                choice.columns().forEach(this::element);
                element(ROW, String.valueOf(choice.row()));
                xml.append("</item>");
            }
            xml.append("</root></instance>");
        }
    }

    private static final String ITEMS = "/root" + "/item";

    /** Which line of the sheet a choice is: where a filter tells them apart, several may have one name. */
    static final String ROW = "sheet_row";

    private void bind(Part part) {
        xml.append("<bind");
        attribute("nodeset", part.path());
        if (!part.relevant().isEmpty()) {
            attribute("relevant", part.relevant());
        }
        switch (part) {
            case Part.Question question -> {
                attribute("type", type(question));
                optional("required", question.required());
                optional("constraint", question.constraint());
                optional("readonly", question.type() == Type.NOTE ? "true()" : question.readOnly());
                optional(
                        "calculate",
                        question.type() == Type.TODAY ? "date('" + Expression.TODAY + "')" : question.calculation());
                xml.append("/>");
            }
            case Part.Section section -> {
                xml.append("/>");
                section.parts().forEach(this::bind);
            }
        }
    }

    /** A scale of whole steps has whole answers. */
    static String type(Part.Question question) {
        Part.Range range = question.range();
        boolean whole = question.type() == Type.RANGE && !(range.start() + range.end() + range.step()).contains(".");
        return whole ? "int" : question.type().bind();
    }

    private void control(Part part) {
        switch (part) {
            case Part.Question question when !question.type().control().isEmpty() -> control(question);
            case Part.Question _ -> {}
            case Part.Section section -> {
                xml.append("<group");
                attribute("ref", section.path()).append(">");
                if (section.repeats()) {
                    xml.append("<repeat");
                    attribute("nodeset", section.path()).append(">");
                }
                section.parts().forEach(this::control);
                xml.append(section.repeats() ? "</repeat></group>" : "</group>");
            }
        }
    }

    private void control(Part.Question question) {
        String tag = question.type().control();
        xml.append('<').append(tag);
        attribute("ref", question.path());
        if (question.type() == Type.RANGE) {
            attribute("start", question.range().start());
            attribute("end", question.range().end());
            attribute("step", question.range().step());
        }
        xml.append('>');
        element("label", question.name());
        if (question.type().select()) {
            xml.append("<itemset");
            String filter = question.filter().isEmpty() ? "" : "[" + question.filter() + "]";
            attribute("nodeset", "instance('" + question.list() + "')" + ITEMS + filter)
                    .append("><value ref=\"name\"/><label ref=\"label\"/></itemset>");
        }
        xml.append("</").append(tag).append('>');
    }

    private void optional(String name, String expression) {
        if (!expression.isEmpty()) {
            attribute(name, expression);
        }
    }

    private void element(String name, String value) {
        xml.append('<').append(name).append('>');
        text(value).append("</").append(name).append('>');
    }

    private StringBuilder attribute(String name, String value) {
        xml.append(' ').append(name).append("=\"");
        return Xml.escaped(xml, value).append('"');
    }

    private StringBuilder text(String value) {
        return Xml.escaped(xml, value);
    }
}
