package org.kapocs.desk.consult;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.privacy.Coverage;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;

/** What a question must say before anybody is asked, and what it must not. */
@Component
class AskRules {
    static final int TEXT = 4_000;
    static final int ANSWER = 8_000;
    private static final int REASON = 1_000;

    private final Organizations organizations;
    private final Sight sight;

    AskRules(Organizations organizations, Sight sight) {
        this.organizations = organizations;
        this.sight = sight;
    }

    /** Who is asked. @throws Problem.Invalid with what stands in the way, by field */
    Addressee check(Who.Staff who, Case file, Question wish) {
        var wrong = new LinkedHashMap<String, String>();
        Addressee to = addressee(wish);
        if (to == null) {
            wrong.put("to", "consult.error.to");
        }
        if (wish.field() == null) {
            wrong.put("field", "consult.error.field");
        }
        if (!Spoken.TAGS.contains(wish.language())) {
            wrong.put("language", "consult.error.language");
        }
        written(wrong, "text", wish.text(), TEXT);
        if (to != null && !to.organization().equals(file.organization())) {
            founded(wrong, who, file, wish, to);
        }
        if (!wish.sections().contains(Section.NAME)
                && !wrong.containsKey("text")
                && !sight.tells(file.id(), List.of(wish.text())).isEmpty()) {
            wrong.put("text", "consult.error.names");
        }
        raise(wrong);
        return java.util.Objects.requireNonNull(to);
    }

    /** Another organization is shown something of a client on a basis, or nothing. */
    private void founded(Map<String, String> wrong, Who.Staff who, Case file, Question wish, Addressee to) {
        if (wish.reason().length() > REASON) {
            wrong.put("reason", "consult.error.long");
        }
        if (wish.sections().isEmpty()) {
            return;
        }
        LegalBasis basis = wish.basis();
        if (basis == null) {
            wrong.put("basis", "consult.error.basis");
        } else if (basis != LegalBasis.CONSENT) {
            if (wish.reason().isBlank()) {
                wrong.put("reason", "consult.error.reason");
            }
        } else if (sight.coverage(who, file.client(), to.organization(), wish.sections())
                instanceof Coverage.Refused refused) {
            wrong.put("basis", refused.reason().nameKey());
        }
    }

    /** What is written to an expert names nobody either, unless they may see the name. */
    void refuseTelling(Consultation asked, String field, String text) {
        if (!asked.sections().contains(Section.NAME)
                && !sight.tells(asked.caseFile(), List.of(text)).isEmpty()) {
            throw new Problem.Invalid(Map.of(field, "consult.error.names"));
        }
    }

    @Nullable
    Addressee addressee(Question wish) {
        return wish.to() == null
                ? null
                : organizations.get(wish.to()).map(AskRules::addressee).orElse(null);
    }

    private static Addressee addressee(Organization organization) {
        return new Addressee(organization.id(), organization.name());
    }

    /** What may be kept until it can be asked. @throws Problem.Invalid with what stands in the way, by field */
    Addressee keepable(Question wish) {
        var wrong = new LinkedHashMap<String, String>();
        Addressee to = addressee(wish);
        if (to == null) {
            wrong.put("to", "consult.error.to");
        }
        if (wish.field() == null) {
            wrong.put("field", "consult.error.field");
        }
        written(wrong, "text", wish.text(), TEXT);
        if (wish.reason().length() > REASON) {
            wrong.put("reason", "consult.error.long");
        }
        raise(wrong);
        return java.util.Objects.requireNonNull(to);
    }

    /** A text that must be there, and no longer than that. */
    static void text(String field, String text, int longest) {
        var wrong = new LinkedHashMap<String, String>();
        written(wrong, field, text, longest);
        raise(wrong);
    }

    private static void written(Map<String, String> wrong, String field, String text, int longest) {
        if (text.isBlank()) {
            wrong.put(field, "consult.error.empty");
        } else if (text.length() > longest) {
            wrong.put(field, "consult.error.long");
        }
    }

    private static void raise(Map<String, String> wrong) {
        if (!wrong.isEmpty()) {
            throw new Problem.Invalid(wrong);
        }
    }
}
