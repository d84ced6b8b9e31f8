package org.kapocs.desk.consult.staff;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.consult.Consultation;
import org.kapocs.desk.consult.Field;
import org.kapocs.desk.consult.Question;
import org.kapocs.desk.consult.Term;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Form;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed into the form of a question, so that all of it can be shown again. */
public record Typed(Form form) {

    Typed(MultiValueMap<String, String> sent) {
        this(new Form(sent));
    }

    /** A question as it was kept, or asked of somebody else; what is to be chosen anew is left out. */
    static Typed of(Consultation kept, boolean again) {
        var values = new LinkedMultiValueMap<String, String>();
        kept.sections().stream().sorted().forEach(each -> values.add("sections", each.name()));
        var form = new Form(values)
                .with("field", kept.field())
                .with("language", kept.language())
                .with("urgency", kept.urgency())
                .with("term", kept.term())
                .with("text", kept.question());
        if (!again) {
            form.with("to", kept.to().organization())
                    .with("basis", kept.basis())
                    .with("reason", kept.reason())
                    .with("draft", kept.id());
        }
        return new Typed(form);
    }

    public String text(String name) {
        return form.text(name);
    }

    @Nullable
    UUID draft() {
        return form.idOrNull("draft");
    }

    @Nullable
    UUID follows() {
        return form.idOrNull("follows");
    }

    Question question() {
        return new Question(
                form.idOrNull("to"),
                form.one(Field.class, "field").orElse(null),
                form.text("language"),
                form.one(Urgency.class, "urgency").orElse(Urgency.SOON),
                form.one(Term.class, "term").orElse(Term.THREE_DAYS),
                form.text("text"),
                Set.copyOf(form.several(Section.class, "sections")),
                form.one(LegalBasis.class, "basis").orElse(null),
                form.text("reason"));
    }
}
