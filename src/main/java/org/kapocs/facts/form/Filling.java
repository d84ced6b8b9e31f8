package org.kapocs.facts.form;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.javarosa.core.model.instance.TreeElement;
import org.jspecify.annotations.Nullable;

/** A form while it is filled in. It keeps nothing: what was answered is handed on as text. */
public final class Filling {
    static final int MOST_ROUNDS = 30;
    static final String KEY = "q.";
    /** A number of rounds may depend on an answer in another round; no form needs more steps than this. */
    private static final int SETTLE = 5;

    private final Form form;
    private final String xform;
    private final LocalDateTime now;
    private final List<Layout.Sheaf> pages;
    private Running running;

    Filling(Form form, String xform, String answers, LocalDateTime now) {
        this.form = form;
        this.xform = xform;
        this.now = now;
        this.pages = Layout.of(form);
        this.running = new Running(form, xform, answers, now);
        settle(null, -1);
    }

    public Form form() {
        return form;
    }

    /** What was answered, to begin with another time. */
    public String answers() {
        return new Tree(running, null, -1).written(form);
    }

    public int pages() {
        return pages.size();
    }

    /** What stands on this page, from 0; nothing when it is skipped. */
    public List<Item> page(int page, Tongues tongues) {
        return new Showing(form, running, tongues, null).of(pages.get(page));
    }

    /** The next page on which something stands, from this one on; {@link #pages()} when there is none. */
    public int from(int page) {
        int next = Math.max(0, page);
        while (next < pages.size() && page(next, new Tongues("", "")).isEmpty()) {
            next++;
        }
        return next;
    }

    /** The one before it on which something stands; -1 when there is none. */
    public int before(int page) {
        int before = Math.min(page, pages.size()) - 1;
        while (before >= 0 && page(before, new Tongues("", "")).isEmpty()) {
            before--;
        }
        return before;
    }

    /**
     * Takes the answers of a page, as far as they can be taken.
     *
     * @param sent what was sent under each key
     * @param shown the keys of the questions that stood there
     * @return what is wrong, by key: a message, or empty for what the form itself says
     */
    public Map<String, String> answer(int page, Function<String, List<String>> sent, Set<String> shown) {
        var wrong = new LinkedHashMap<String, String>();
        var done = new HashSet<String>();
        // An answer may bring up another question that stood there too: as long as one comes up, look again.
        for (boolean more = true; more; ) {
            var found = new ArrayList<Runnable>();
            new Showing(form, running, new Tongues("", ""), (question, at, key) -> {
                        if (shown.contains(key) && done.add(key)) {
                            found.add(() -> take(question, at, key, sent.apply(key), wrong));
                        }
                    })
                    .of(pages.get(page));
            found.forEach(Runnable::run);
            more = !found.isEmpty();
        }
        settle(null, -1);
        return wrong;
    }

    private void take(
            Part.Question question, TreeElement at, String key, List<String> sent, Map<String, String> wrong) {
        if (!at.isEnabled() || !at.isRelevant()) {
            return;
        }
        var offered = question.type().select()
                ? running.offered(question, at).stream()
                        .map(Choices.One::name)
                        .collect(Collectors.toCollection(HashSet::new))
                : new HashSet<String>();
        if (question.other()) {
            offered.add("other");
        }
        Answer answer = Answer.of(question, sent, offered);
        if (!answer.wrong().isEmpty()) {
            wrong.put(key, answer.wrong());
        } else if (answer.text().isEmpty() && at.isRequired()) {
            running.set(at, "");
            wrong.put(key, missing(question));
        } else if (!running.allowed(at, answer.text()) || !running.set(at, answer.text())) {
            wrong.put(key, question.constraintMessage().isEmpty() ? "form.error.constraint" : "");
        }
    }

    private static String missing(Part.Question question) {
        if (!question.requiredMessage().isEmpty()) {
            return Item.MISSING;
        }
        return question.type() == Type.ACKNOWLEDGE ? "form.error.tick" : "form.error.empty";
    }

    /** Asks a section once more. */
    public void add(String key) {
        settle(key, -1);
    }

    /** Takes away one of those that are asked several times, with its answers. */
    public void remove(String key) {
        int colon = key.lastIndexOf(':');
        try {
            settle(key.substring(0, Math.max(0, colon)), Integer.parseInt(key.substring(colon + 1)) - 1);
        } catch (NumberFormatException tampered) {
            // There is no such round.
        }
    }

    private void settle(@Nullable String changed, int removed) {
        String change = changed;
        for (int step = 0; step < SETTLE; step++) {
            var tree = new Tree(running, change, removed);
            String written = tree.written(form);
            if (!tree.different()) {
                return;
            }
            running = new Running(form, xform, written, now);
            change = null;
        }
    }

    /** The first page on which an answer is missing or wrong; -1 when the form is complete. */
    public int incomplete() {
        for (int page = 0; page < pages.size(); page++) {
            var missing = new ArrayList<String>();
            new Showing(form, running, new Tongues("", ""), (question, at, key) -> {
                        String value = Running.value(at);
                        if (at.isEnabled() && (value.isEmpty() ? at.isRequired() : !running.allowed(at, value))) {
                            missing.add(key);
                        }
                    })
                    .of(pages.get(page));
            if (!missing.isEmpty()) {
                return page;
            }
        }
        return -1;
    }

    /**
     * A question with its answer, to be read.
     *
     * @param key the same in every filling of this version of the form
     * @param page on which it stands, from 0
     * @param heading of that page; may be empty
     */
    public record Told(String key, int page, Said heading, Said question, Said answer) {}

    /** All that was answered, in order. */
    public List<Told> told(Tongues tongues) {
        var told = new ArrayList<Told>();
        for (int page = 0; page < pages.size(); page++) {
            Said heading = heading(page, tongues);
            int number = page;
            var showing = new Showing[1];
            showing[0] = new Showing(form, running, tongues, (question, at, key) -> {
                String value = Running.value(at);
                if (!value.isEmpty()) {
                    told.add(new Told(
                            key,
                            number,
                            heading,
                            showing[0].said(question.label(), at),
                            new Said(
                                    showing[0].told(question, value, tongues.theirs()),
                                    showing[0].told(question, value, tongues.ours()))));
                }
            });
            showing[0].of(pages.get(page));
        }
        return told;
    }

    private Said heading(int page, Tongues tongues) {
        return page(page, tongues).stream()
                .filter(Item.Heading.class::isInstance)
                .map(each -> ((Item.Heading) each).text())
                .findFirst()
                .orElse(Said.NOTHING);
    }

    /** What the answers come to. */
    public Outcome outcome() {
        return new Counting(form).of(running.root());
    }
}
