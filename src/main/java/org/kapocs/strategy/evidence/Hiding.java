package org.kapocs.strategy.evidence;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes of exact counts a table from which nobody can work out that a number above nought is below {@code k}. How, and
 * why it holds: decision 0008 Labels-In-A-Pool.
 */
final class Hiding {
    private final List<Row> rows = new ArrayList<>();
    private final Form known;
    private final long k;

    /** A line to be, with the form it has so far. */
    static final class Row {
        private final String key;
        private final Counts counts;
        private Form form;

        private Row(String key, Counts counts, Form form) {
            this.key = key;
            this.counts = counts;
            this.form = form;
        }

        String key() {
            return key;
        }

        Form form() {
            return form;
        }

        Line line() {
            return form.line(key, counts);
        }

        private long all() {
            return counts.all();
        }
    }

    /** @param known how finely the sum of all lines is told elsewhere */
    private Hiding(Form known, long k) {
        this.known = known;
        this.k = k;
    }

    /** The finest form in which these counts can be told; none when even their sum is too small. */
    static Optional<Form> finest(Counts counts, long k) {
        return counts.all() < k
                ? Optional.empty()
                : List.of(Form.values()).stream()
                        .filter(form -> form.tellsNothingSmall(counts, k))
                        .findFirst();
    }

    /**
     * The lines of a table whose sum is told in the form {@code known}.
     *
     * @param counted by key; their sum is at least {@code k}
     */
    static List<Row> table(Map<String, Counts> counted, Form known, long k) {
        var hiding = new Hiding(known, k);
        hiding.addUp(counted);
        while (hiding.coarsen()) {
            // Each step makes one line coarser, and none can be coarser than TOGETHER.
        }
        return hiding.rows;
    }

    /** Lines of fewer than k needs go into one; if that is still small, the smallest of the others goes with them. */
    private void addUp(Map<String, Counts> counted) {
        var large = new ArrayList<Map.Entry<String, Counts>>();
        var rest = Counts.NONE;
        for (var entry : counted.entrySet()) {
            if (entry.getValue().all() >= k) {
                large.add(entry);
            } else {
                rest = rest.plus(entry.getValue());
            }
        }
        large.sort(comparingLong(
                        (Map.Entry<String, Counts> entry) -> -entry.getValue().all())
                .thenComparing(Map.Entry::getKey));
        if (rest.all() > 0 && rest.all() < k) {
            rest = rest.plus(large.removeLast().getValue());
        }
        large.forEach(entry -> add(entry.getKey(), entry.getValue()));
        if (rest.all() > 0) {
            add(Line.REST, rest);
        }
    }

    private void add(String key, Counts counts) {
        Form own = finest(counts, k).orElseThrow();
        rows.add(new Row(key, counts, own.finerThan(known) ? known : own));
    }

    /** Makes one line coarser, if the lines of one form give each other away. */
    private boolean coarsen() {
        return mend(Form.TOGETHER) || mend(Form.ANSWERED_ONLY);
    }

    /**
     * The sum of the lines of one form is what anybody gets by taking the others from the whole. If it has a small
     * part, another line joins them; when none is left to join, the smallest of them tells less.
     */
    private boolean mend(Form form) {
        if (known.tellsNothingSmall(pool(form), k)) {
            return false;
        }
        Optional<Row> joining = smallest(form, true).or(() -> smallest(form, false));
        if (joining.isPresent()) {
            joining.get().form = form;
        } else {
            smallestOf(form).form = Form.TOGETHER;
        }
        return true;
    }

    private Counts pool(Form form) {
        return rows.stream()
                .filter(row -> row.form == form)
                .map(row -> row.counts)
                .reduce(Counts.NONE, Counts::plus);
    }

    /** The smallest line that could join those of this form; if asked, only one whose joining is enough. */
    private Optional<Row> smallest(Form form, boolean enough) {
        Counts pool = pool(form);
        return rows.stream()
                .filter(row -> row.form.finerThan(form))
                .filter(row -> !enough || known.tellsNothingSmall(pool.plus(row.counts), k))
                .min(comparing(Row::all));
    }

    private Row smallestOf(Form form) {
        return rows.stream()
                .filter(row -> row.form == form)
                .min(comparing(Row::all))
                .orElseThrow();
    }
}
