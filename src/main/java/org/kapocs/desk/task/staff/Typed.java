package org.kapocs.desk.task.staff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.task.Doer;
import org.kapocs.desk.task.Shown;
import org.kapocs.desk.task.Task;
import org.kapocs.desk.task.Wish;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.TypedText;
import org.springframework.util.MultiValueMap;

/** What was typed into a form about a task, so that all of it can be shown again. */
public record Typed(Form form) {
    Typed(MultiValueMap<String, String> sent) {
        this(new Form(sent));
    }

    static Typed nothing() {
        return new Typed(Form.empty());
    }

    /** What the task says now. */
    static Typed of(Task task) {
        return new Typed(Form.empty()
                .with("title", task.title())
                .with("note", task.note())
                .with("owner", task.owner())
                .with("due", task.dueOn())
                .with("serves", task.serves())
                .with("doer", task.step() == null ? null : task.step().doer())
                .with("said", task.step() == null ? "" : task.step().said()));
    }

    /**
     * @param plan whether one came from the plan of the case, and goes on there; empty when not
     * @param doer who does it, as the client is told; empty when they are not
     */
    static Typed fresh(UUID owner, LocalDate due, String serves, String once, String plan, String doer) {
        return new Typed(Form.empty()
                .with("owner", owner)
                .with("due", due)
                .with("serves", serves)
                .with("once", once)
                .with("plan", plan)
                .with("doer", doer));
    }

    public String text(String name) {
        return form.text(name);
    }

    int version() {
        return form.number("version");
    }

    String line(String name) {
        return TypedText.line(text(name));
    }

    Wish wish() {
        return new Wish(line("title"), text("note"), id("owner"), read("due").orElse(null), id("serves"), shown());
    }

    private Shown shown() {
        return new Shown(form.one(Doer.class, "doer").orElse(null), line("said"), text("language"));
    }

    /** Whether its translation says what the task said before, and nobody said that it fits nevertheless. */
    boolean stale() {
        return form.has("doer")
                && form.has("said")
                && !form.has("fits")
                && line("said").equals(text("was-said"))
                && !line("title").equals(text("was-title"));
    }

    /** What stood in a field when the form began. */
    public String was(String field) {
        return form.values().containsKey("was-" + field) ? text("was-" + field) : text(field);
    }

    /** What is no id was tampered with, and names nobody: it stays to be said at the field. */
    private @Nullable UUID id(String name) {
        try {
            return text(name).isEmpty() ? null : UUID.fromString(text(name));
        } catch (IllegalArgumentException tampered) {
            return new UUID(0, 0);
        }
    }

    /** Null when nothing was typed. @throws Problem.Invalid when it is no day */
    @Nullable
    LocalDate day(String name) {
        if (text(name).isEmpty()) {
            return null;
        }
        return read(name).orElseThrow(() -> new Problem.Invalid(Map.of(name, "task.error.due")));
    }

    private Optional<LocalDate> read(String name) {
        try {
            return Optional.of(LocalDate.parse(text(name)));
        } catch (DateTimeException mistyped) {
            return Optional.empty();
        }
    }
}
