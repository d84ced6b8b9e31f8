package org.kapocs.facts.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what is to be said about a workbook. */
final class Report {
    /** Who has two hundred lines to mend reads no more of them. */
    private static final int MOST = 200;

    private static final int LONGEST = 200;

    private final List<Remark> remarks = new ArrayList<>();

    void fault(String sheet, int row, String what, String detail) {
        add(Remark.Level.FAULT, sheet, row, what, detail);
    }

    void leftOut(String sheet, int row, String what, String detail) {
        add(Remark.Level.LEFT_OUT, sheet, row, what, detail);
    }

    void remark(String sheet, int row, String what, String detail) {
        add(Remark.Level.REMARK, sheet, row, what, detail);
    }

    /** What is said once for the whole form, at the first place where it occurs. */
    void once(Remark.Level level, String sheet, int row, String what, String detail) {
        if (remarks.stream()
                .noneMatch(each -> each.what().equals(what) && each.detail().equals(shortened(detail)))) {
            add(level, sheet, row, what, detail);
        }
    }

    void all(List<Remark> more) {
        more.forEach(each -> add(each.level(), each.sheet(), each.row(), each.what(), each.detail()));
    }

    private void add(Remark.Level level, String sheet, int row, String what, String detail) {
        var remark = new Remark(level, sheet, row, what, shortened(detail));
        if (remarks.size() < MOST && !remarks.contains(remark)) {
            remarks.add(remark);
        } else if (level == Remark.Level.FAULT && !faulty()) {
            remarks.set(MOST - 1, remark);
        } else if (remarks.size() == MOST) {
            remarks.add(new Remark(Remark.Level.REMARK, "", 0, "more", ""));
        }
    }

    boolean faulty() {
        return remarks.stream().anyMatch(remark -> remark.level() == Remark.Level.FAULT);
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    private static String shortened(String detail) {
        String line = Optional.of(detail).map(text -> text.replace('\n', ' ')).get();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
