package org.kapocs.facts.form;

import java.util.List;
import org.javarosa.core.model.instance.TreeElement;
import org.jspecify.annotations.Nullable;

/** Writes down the answers, with as many rounds of what is asked several times as there are to be. */
final class Tree {
    private final Running running;
    private final @Nullable String changed;
    private final int removed;
    private final StringBuilder xml = new StringBuilder();
    private boolean different;

    /**
     * @param changed the key of what is asked once more or once less; null for nothing
     * @param removed which of its rounds goes; -1 for a new one
     */
    Tree(Running running, @Nullable String changed, int removed) {
        this.running = running;
        this.changed = changed;
        this.removed = removed;
    }

    String written(Form form) {
        xml.append("<data>");
        parts(form.parts(), running.root(), Filling.KEY);
        return xml.append("</data>").toString();
    }

    /** Whether there are more or fewer rounds in it than the engine has. */
    boolean different() {
        return different;
    }

    /** Every place is written, also an empty one: to the engine what is missing does not concern anybody. */
    private void parts(List<Part> parts, @Nullable TreeElement at, String key) {
        for (Part part : parts) {
            switch (part) {
                case Part.Question question -> {
                    TreeElement found = at == null ? null : at.getChild(question.name(), 0);
                    xml.append('<').append(question.name()).append('>');
                    Xml.escaped(xml, found == null ? running.given(question) : Running.value(found))
                            .append("</")
                            .append(question.name())
                            .append('>');
                }
                case Part.Section section when section.repeats() -> rounds(section, at, key + section.name());
                case Part.Section section ->
                    section(section, at == null ? null : at.getChild(section.name(), 0), key + section.name());
            }
        }
    }

    private void rounds(Part.Section section, @Nullable TreeElement at, String key) {
        int there = at == null ? 1 : at.getChildMultiplicity(section.name());
        boolean here = key.equals(changed);
        int wanted = at != null && !section.count().isEmpty()
                ? running.count(section, at)
                : there + (here && removed < 0 && there < Filling.MOST_ROUNDS ? 1 : 0);
        different |= wanted != there || here;
        for (int n = 0; n < wanted; n++) {
            if (!(here && n == removed)) {
                TreeElement round = at != null && n < there ? at.getChild(section.name(), n) : null;
                section(section, round, key + ":" + (n + 1));
            }
        }
    }

    private void section(Part.Section section, @Nullable TreeElement at, String key) {
        xml.append('<').append(section.name()).append('>');
        parts(section.parts(), at, key + ".");
        xml.append("</").append(section.name()).append('>');
    }
}
