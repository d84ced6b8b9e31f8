package org.kapocs.shared.trail.staff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Wanted;
import org.kapocs.shared.filter.FilteredList;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/**
 * The trail, as it is asked for and as filters of it are saved. Whom somebody looks at is not saved: a look that is kept is
 * a watch over a colleague (decision 0080).
 */
@Component
class AuditFiltered implements FilteredList {
    /** Kinds of what the trail tells of, by which it is narrowed. */
    static final List<String> KINDS = List.of(
            "case",
            "client",
            "contact",
            "referral",
            "transfer",
            "document",
            "paper",
            "disclosure",
            "right",
            "erasure",
            "glass",
            "takeover",
            "account",
            "token",
            "webhook",
            "job");

    @Override
    public String name() {
        return "trail";
    }

    @Override
    public String path() {
        return "/staff/audit";
    }

    @Override
    public Action seenBy() {
        return Action.READ_AUDIT;
    }

    @Override
    public ListWish read(Who.Staff who, Form form) {
        return wish(wanted(form), form.text("q"));
    }

    /** What is not known is left out. */
    static Wanted wanted(Form form) {
        return new Wanted(
                place(form.text("after")),
                day(form.text("day")),
                day(form.text("until")),
                Optional.ofNullable(form.idOrNone("account")),
                form.one(Wanted.Deed.class, "deed"),
                KINDS.contains(form.text("kind")) ? form.text("kind") : "",
                form.one(Purpose.class, "purpose"));
    }

    static ListWish wish(Wanted wanted, String words) {
        return new ListWish(
                List.of(
                        Map.entry("deed", wanted.deed().map(Enum::name).orElse("")),
                        Map.entry("kind", wanted.kind()),
                        Map.entry("purpose", wanted.purpose().map(Enum::name).orElse(""))),
                words,
                List.of(
                        Map.entry("day", wanted.day().map(LocalDate::toString).orElse("")),
                        Map.entry(
                                "until", wanted.until().map(LocalDate::toString).orElse("")),
                        Map.entry(
                                "account", wanted.account().map(UUID::toString).orElse(""))));
    }

    private static long place(String written) {
        try {
            return written.isEmpty() ? Long.MAX_VALUE : Long.parseLong(written);
        } catch (NumberFormatException none) {
            return Long.MAX_VALUE;
        }
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return written.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(written)).filter(day -> day.getYear() > 1999 && day.getYear() < 3000);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
