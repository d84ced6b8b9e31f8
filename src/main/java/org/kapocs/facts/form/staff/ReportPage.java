package org.kapocs.facts.form.staff;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.form.Remark;
import org.kapocs.facts.form.Understanding;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * What was understood of a workbook, and what was not.
 *
 * @param draft where it was kept; null when it has a fault
 * @param problem the message key of why it cannot be published now; null when it can
 */
public record ReportPage(
        String name,
        @Nullable UUID draft,
        Understanding read,
        @Nullable String problem) implements Page {

    /** The levels at which something is said. */
    public List<Remark.Level> levels() {
        return Arrays.stream(Remark.Level.values())
                .filter(level -> !read.of(level).isEmpty())
                .toList();
    }

    /** Where in the file. */
    public String where(Frame frame, Remark remark) {
        if (remark.sheet().isEmpty()) {
            return frame.text("form.where.file");
        }
        return remark.row() == 0
                ? frame.text("form.where.sheet", "sheet", remark.sheet())
                : frame.text("form.where.row", "sheet", remark.sheet(), "row", remark.row());
    }

    public String tint(Remark.Level level) {
        return switch (level) {
            case FAULT -> "bad";
            case LEFT_OUT -> "warn";
            case REMARK -> "info";
        };
    }

    @Override
    public int status() {
        return problem != null ? 409 : read.form() == null ? 400 : 200;
    }
}
