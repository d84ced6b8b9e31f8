package org.kapocs.desk.papers.staff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.papers.DocumentKind;
import org.kapocs.desk.papers.KeptPaper;
import org.kapocs.desk.papers.Paper;
import org.kapocs.desk.papers.ResidenceStatus;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.TypedText;

/** A paper as it is typed. */
public record PaperForm(
        String reason, String kind, String status, String number, String country, String until, String once) {
    private static final List<String> ABOUT_PERMITS = List.of("matter.permit-renewal", "matter.lost-permit");

    static PaperForm of(Map<String, String> sent) {
        return new PaperForm(
                text(sent, "reason"),
                text(sent, "kind"),
                text(sent, "status"),
                text(sent, "number"),
                text(sent, "country"),
                text(sent, "until"),
                text(sent, "once"));
    }

    /** What is most likely: a permit is to be renewed or replaced, and that permit is what is needed. */
    static PaperForm fresh(List<String> reasons, String once) {
        String reason = reasons.stream()
                .filter(ABOUT_PERMITS::contains)
                .findFirst()
                .orElse(reasons.isEmpty() ? "" : reasons.getFirst());
        boolean permit = ABOUT_PERMITS.contains(reason);
        String kind = permit ? DocumentKind.RESIDENCE_PERMIT.name() : "";
        return new PaperForm(reason, kind, "", "", permit ? "HU" : "", "", once);
    }

    Paper paper(KeptPaper.Kind what) {
        return what == KeptPaper.Kind.DOCUMENT
                ? new Paper.Document(
                        one(DocumentKind.values(), kind, "kind", "papers.error.kind"), number, country, untilDay())
                : new Paper.Status(one(ResidenceStatus.values(), status, "status", "papers.error.kind"), untilDay());
    }

    private @Nullable LocalDate untilDay() {
        try {
            return until.isEmpty() ? null : LocalDate.parse(until);
        } catch (DateTimeException mistyped) {
            throw new Problem.Invalid(Map.of("until", "papers.error.until"));
        }
    }

    static <E extends Enum<E>> E one(E[] values, String name, String field, String error) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem.Invalid(Map.of(field, error)));
    }

    private static String text(Map<String, String> sent, String name) {
        return TypedText.line(sent.getOrDefault(name, ""));
    }
}
