package org.kapocs.desk.plan.staff;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.plan.Agreement;
import org.kapocs.desk.plan.Goal;
import org.kapocs.desk.plan.Outline;
import org.kapocs.desk.plan.Plan;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Unlike;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.TypedText;
import org.springframework.util.MultiValueMap;

/** What was typed into a form about a plan, so that all of it can be shown again. */
public record Typed(Form form) {
    static final String STALE = "plan.error.stale";

    /** More rows than a plan may have goals, so that one too many is said and not lost. */
    private static final int ROWS = 20;

    Typed(MultiValueMap<String, String> sent) {
        this(new Form(sent));
    }

    static Typed nothing() {
        return new Typed(Form.empty());
    }

    static Typed empty(String language, LocalDate review) {
        return new Typed(Form.empty().with("language", language).with("review", review));
    }

    /** What a plan says; the day of review only where it can stay. */
    static Typed of(Plan plan, LocalDate review) {
        Form form = Form.empty()
                .with("aim", plan.aim())
                .with("aimSaid", plan.aimSaid())
                .with("language", plan.language())
                .with("review", review);
        int n = 0;
        for (Goal goal : plan.goals()) {
            form.with("line-" + n, goal.line()).with("text-" + n, goal.text()).with("said-" + n, goal.said());
            n++;
        }
        return new Typed(form);
    }

    /** One more goal, in both languages. */
    void goal(String text, String said) {
        int row = goals().size();
        form.with("text-" + row, text).with("said-" + row, said);
    }

    /** Whether it begins with needs of the case, and nobody has typed anything. */
    boolean begun() {
        return form.has("text-0") && !form.has("line-0");
    }

    public String text(String name) {
        return form.text(name);
    }

    int version() {
        return form.number("version");
    }

    /** Names each goal that is new: the same one whenever it is asked for, also by a form that was sent twice. */
    void name() {
        var taken = new HashSet<UUID>();
        for (int n = 0; n < ROWS; n++) {
            named("line-" + n).ifPresent(taken::add);
        }
        for (int n = 0; n < ROWS; n++) {
            if (filled(n) && named("line-" + n).isEmpty()) {
                UUID name = fresh(n, taken);
                taken.add(name);
                form.with("line-" + n, name);
            }
        }
    }

    /** Rows move up when the form is shown again, so that another goal may have the first name of a row. */
    private UUID fresh(int row, Set<UUID> taken) {
        String once = text("once");
        return once.isEmpty()
                ? UUID.randomUUID()
                : IntStream.iterate(row, next -> next + ROWS)
                        .mapToObj(next -> UUID.nameUUIDFromBytes((once + "/" + next).getBytes(StandardCharsets.UTF_8)))
                        .filter(name -> !taken.contains(name))
                        .findFirst()
                        .orElseThrow();
    }

    /** The goal whose next step is to be written when this is saved; empty when none is. */
    Optional<UUID> step() {
        String row = text("step");
        return row.matches("1?\\d") && filled(Integer.parseInt(row))
                ? Optional.of(line("line-" + row))
                : Optional.empty();
    }

    private boolean filled(int row) {
        return form.has("text-" + row) || form.has("said-" + row);
    }

    /** The goals without empty rows; one that is new gets a name of its own. */
    public List<Goal> goals() {
        var goals = new ArrayList<Goal>();
        for (int n = 0; n < ROWS; n++) {
            if (filled(n)) {
                goals.add(new Goal(line("line-" + n), text("text-" + n), text("said-" + n)));
            }
        }
        return goals;
    }

    /**
     * The translations that still say what their text said before, as the form began: field to message key. Whoever knows
     * that they fit nevertheless says so; nobody agrees to something else than what is written.
     */
    Map<String, String> stale() {
        var stale = new LinkedHashMap<String, String>();
        if (stale("aim", text("aim"), text("aimSaid"))) {
            stale.put("aimSaid", STALE);
        }
        int n = 0;
        for (Goal goal : goals()) {
            if (stale(goal.line().toString(), goal.text(), goal.said())) {
                stale.put("said-" + n, STALE);
            }
            n++;
        }
        return stale;
    }

    private boolean stale(String of, String text, String said) {
        return !said.isEmpty()
                && !form.has("fits-" + of)
                && said.equals(text("was-said-" + of))
                && !text.equals(text("was-text-" + of));
    }

    /** What stood in a field when the form began. */
    public String was(String field, String now) {
        return form.values().containsKey("was-" + field) ? text("was-" + field) : now;
    }

    /** Asked whether it is another language, one press says so. */
    void instead() {
        if (form.has("instead")) {
            form.with("language", text("instead"));
        }
    }

    /** The field of the first wording for the client whose letters are not of their language, and what to ask about it. */
    Optional<Map.Entry<String, Unlike>> unlike(List<Language> open, Language reader) {
        var said = new LinkedHashMap<String, String>();
        said.put("aimSaid", text("aimSaid"));
        int n = 0;
        for (Goal goal : goals()) {
            said.put("said-" + n, goal.said());
            n++;
        }
        return said.entrySet().stream()
                .flatMap(each -> Unlike.of(each.getValue(), text("language"), open, reader)
                        .map(asked -> Map.entry(each.getKey(), asked))
                        .stream())
                .findFirst();
    }

    private UUID line(String name) {
        return named(name).orElseGet(UUID::randomUUID);
    }

    private Optional<UUID> named(String name) {
        try {
            return Optional.of(UUID.fromString(text(name)));
        } catch (IllegalArgumentException fresh) {
            return Optional.empty();
        }
    }

    Outline outline() {
        return new Outline(text("aim"), text("aimSaid"), text("language"), day("review"), goals());
    }

    Agreement agreement() {
        LocalDate on = day("on");
        HowGiven how = form.one(HowGiven.class, "how").orElse(null);
        if (on == null || how == null) {
            throw new Problem.Invalid(on == null ? Map.of("on", "plan.error.on") : Map.of("how", "plan.error.how"));
        }
        return new Agreement(on, how, TypedText.line(text("interpreter")));
    }

    private @Nullable LocalDate day(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeException mistyped) {
            return null;
        }
    }
}
