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

    private void parts(List<Part> parts, TreeElement at, String key) {
        for (Part part : parts) {
            switch (part) {
                case Part.Question question -> {
                    TreeElement found = at.getChild(question.name(), 0);
                    String value = found == null ? "" : Running.value(found);
                    if (!value.isEmpty()) {
                        xml.append('<').append(question.name()).append('>');
                        Xml.escaped(xml, value)
                                .append("</")
                                .append(question.name())
                                .append('>');
                    }
                }
                case Part.Section section when section.repeats() -> rounds(section, at, key + section.name());
                case Part.Section section -> section(section, at.getChild(section.name(), 0), key + section.name());
            }
        }
    }

    private void rounds(Part.Section section, TreeElement at, String key) {
        int there = at.getChildMultiplicity(section.name());
        boolean here = key.equals(changed);
        int wanted = section.count().isEmpty()
                ? there + (here && removed < 0 && there < Filling.MOST_ROUNDS ? 1 : 0)
                : running.count(section, at);
        different |= wanted != there || here;
        for (int n = 0; n < wanted; n++) {
            if (!(here && n == removed)) {
                section(section, n < there ? at.getChild(section.name(), n) : null, key + ":" + (n + 1));
            }
        }
    }

    private void section(Part.Section section, @Nullable TreeElement at, String key) {
        xml.append('<').append(section.name()).append('>');
        if (at != null) {
            parts(section.parts(), at, key + ".");
        }
        xml.append("</").append(section.name()).append('>');
    }
}
