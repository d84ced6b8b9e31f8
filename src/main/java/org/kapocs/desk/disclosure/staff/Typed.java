package org.kapocs.desk.disclosure.staff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.disclosure.Faults;
import org.kapocs.desk.disclosure.Silence;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.TypedText;
import org.springframework.util.MultiValueMap;

/** What was typed into a form about a request; what is missing or mistyped becomes a fault at its field. */
public record Typed(Form form) {
    Typed(MultiValueMap<String, String> sent) {
        this(new Form(sent));
    }

    static Typed nothing() {
        return new Typed(Form.empty());
    }

    /** What was sent under this name; empty when nothing was. */
    public String text(String name) {
        return form.text(name);
    }

    public List<String> all(String name) {
        return form.all(name);
    }

    String line(String name) {
        return TypedText.line(text(name));
    }

    int version() {
        return form.number("version");
    }

    /** Says at the field that something must be chosen, and goes on with the first so that the rest can be looked at. */
    <E extends Enum<E>> E chosen(Class<E> type, String name, Faults faults) {
        Optional<E> chosen = form.one(type, name);
        faults.unless(chosen.isPresent(), name, "disclosure.error.choose");
        return chosen.orElse(type.getEnumConstants()[0]);
    }

    /** Null when nothing was typed, or nothing that is a day; then that is said at the field. */
    @Nullable
    LocalDate day(String name, Faults faults) {
        try {
            return text(name).isEmpty() ? null : LocalDate.parse(text(name));
        } catch (DateTimeException mistyped) {
            faults.unless(false, name, "disclosure.error.day");
            return null;
        }
    }

    /** A day that must be typed. */
    LocalDate needed(String name, Faults faults) {
        LocalDate day = day(name, faults);
        faults.unless(day != null, name, "disclosure.error.day");
        return day == null ? LocalDate.EPOCH.plusYears(50) : day;
    }

    Silence silence(Faults faults) {
        return new Silence(needed("silentUntil", faults), line("silentBasis"));
    }

    Typed with(String name, Object value) {
        form.with(name, value);
        return this;
    }
}
