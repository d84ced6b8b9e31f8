package org.kapocs.facts.form;

import java.util.ArrayList;
import java.util.List;

/** Divides a form into pages: what belongs together stays together, as long as it is not too much at once. */
final class Layout {
    private static final int FEW = 12;
    private static final int RUN = 8;

    private final List<Sheaf> pages = new ArrayList<>();

    /** @param around the sections in which all of it stands, the outermost first */
    record Sheaf(List<Part.Section> around, List<Part> parts) {}

    static List<Sheaf> of(Form form) {
        var layout = new Layout();
        layout.lay(List.of(), form.parts());
        return List.copyOf(layout.pages);
    }

    private void lay(List<Part.Section> around, List<Part> parts) {
        var run = new ArrayList<Part>();
        for (Part part : parts) {
            switch (part) {
                case Part.Question question -> {
                    run.add(question);
                    if (shown(run) >= RUN) {
                        flush(around, run);
                    }
                }
                case Part.Section section -> {
                    flush(around, run);
                    if (section.repeats() || section.together() || shown(section.parts()) <= FEW) {
                        pages.add(new Sheaf(around, List.of(section)));
                    } else {
                        var within = new ArrayList<>(around);
                        within.add(section);
                        lay(List.copyOf(within), section.parts());
                    }
                }
            }
        }
        flush(around, run);
    }

    private void flush(List<Part.Section> around, List<Part> run) {
        if (shown(run) > 0) {
            pages.add(new Sheaf(around, List.copyOf(run)));
        }
        run.clear();
    }

    private static int shown(List<Part> parts) {
        int shown = 0;
        for (Part part : parts) {
            shown += switch (part) {
                case Part.Question question -> question.type().asked() || question.type() == Type.NOTE ? 1 : 0;
                case Part.Section section -> shown(section.parts());
            };
        }
        return shown;
    }
}
