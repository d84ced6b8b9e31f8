package org.kapocs.desk.consult.staff;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.consult.Advice;
import org.kapocs.desk.consult.ConsultList;
import org.kapocs.desk.consult.Consultation;
import org.kapocs.desk.consult.NoteDrafts;
import org.kapocs.desk.consult.Opened;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Shows an expert a question, also after a form about it could not be used: with what was typed. */
@Component
class ExpertView {
    private final Advice advice;
    private final NoteDrafts drafts;
    private final ConsultList list;
    private final Organizations organizations;
    private final Clock clock;

    ExpertView(Advice advice, NoteDrafts drafts, ConsultList list, Organizations organizations, Clock clock) {
        this.advice = advice;
        this.drafts = drafts;
        this.list = list;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Does it and leads back to the question, or shows what stood in the way. */
    Reply after(Who.Staff who, UUID id, MultiValueMap<String, String> sent, String said, Consumer<Form> work) {
        var form = new Form(sent);
        try {
            work.accept(form);
            return new SeeOther("/staff/consultations/" + id, said);
        } catch (Problem.Invalid invalid) {
            var errors = new LinkedHashMap<>(invalid.fields());
            // Both forms of the page send a text; each has a field of its own.
            if (form.values().containsKey("answer") && errors.containsKey("text")) {
                errors.put("answer", errors.remove("text"));
            }
            return page(who, id, form, null, errors);
        } catch (Problem.Conflict | Problem.Refused notNow) {
            return page(who, id, form, notNow.key(), Map.of());
        }
    }

    ExpertPage page(Who.Staff who, UUID id, Form typed, @Nullable String problem, Map<String, String> errors) {
        Opened opened = advice.open(who, id);
        Consultation asked = opened.consultation();
        return new ExpertPage(
                opened,
                new Conversation(
                        opened.asked().turns(),
                        list.people(who, opened.asked()),
                        organizations.names(
                                List.of(asked.organization(), asked.to().organization()))),
                asked.answeredBy(who.account()) ? drafts.of(who, id).orElse(null) : null,
                who.account(),
                who.roles().contains(Role.SUPERVISOR),
                clock.instant(),
                typed,
                problem,
                errors);
    }
}
