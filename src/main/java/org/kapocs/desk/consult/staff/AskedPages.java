package org.kapocs.desk.consult.staff;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.consult.Asked;
import org.kapocs.desk.consult.ConsultList;
import org.kapocs.desk.consult.Consultation;
import org.kapocs.desk.consult.Consultations;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A question in its case: reading it, answering what is asked back, taking it back, being done with it. */
@Controller
@RequestMapping("/staff/cases/{id}/consultations/{consultation}")
class AskedPages {
    private final Consultations consultations;
    private final ConsultList list;
    private final Cases cases;
    private final CaseTitles titles;
    private final Organizations organizations;
    private final Clock clock;

    AskedPages(
            Consultations consultations,
            ConsultList list,
            Cases cases,
            CaseTitles titles,
            Organizations organizations,
            Clock clock) {
        this.consultations = consultations;
        this.list = list;
        this.cases = cases;
        this.titles = titles;
        this.organizations = organizations;
        this.clock = clock;
    }

    @GetMapping
    @ForStaff(Action.READ_CASES)
    Reply show(@PathVariable UUID id, @PathVariable UUID consultation, Who.Staff who) {
        return page(who, id, consultation, Form.empty(), null, Map.of());
    }

    @PostMapping("/reply")
    @ForStaff(Action.WORK_CASES)
    Reply reply(
            @PathVariable UUID id,
            @PathVariable UUID consultation,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who) {
        return after(
                who,
                id,
                consultation,
                sent,
                "consult.done.replied",
                form -> consultations.reply(who, consultation, form.text("text"), form.text("once")));
    }

    @PostMapping("/withdrawal")
    @ForStaff(Action.WORK_CASES)
    Reply withdraw(
            @PathVariable UUID id,
            @PathVariable UUID consultation,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who) {
        return after(
                who,
                id,
                consultation,
                sent,
                "consult.done.withdrawn",
                form -> consultations.withdraw(who, consultation));
    }

    @PostMapping("/closing")
    @ForStaff(Action.WORK_CASES)
    Reply close(
            @PathVariable UUID id,
            @PathVariable UUID consultation,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who) {
        return after(
                who, id, consultation, sent, "consult.done.closed", form -> consultations.close(who, consultation));
    }

    private Reply after(
            Who.Staff who, UUID caseId, UUID id, MultiValueMap<String, String> sent, String said, Consumer<Form> work) {
        of(who, caseId, id);
        var form = new Form(sent);
        try {
            work.accept(form);
            return new SeeOther("/staff/cases/" + caseId + "/consultations/" + id, said);
        } catch (Problem.Invalid invalid) {
            return page(who, caseId, id, form, null, invalid.fields());
        } catch (Problem.Conflict | Problem.Refused notNow) {
            return page(who, caseId, id, form, notNow.key(), Map.of());
        }
    }

    private AskedPage page(
            Who.Staff who, UUID caseId, UUID id, Form typed, @Nullable String problem, Map<String, String> errors) {
        Asked asked = of(who, caseId, id);
        String number = cases.get(who, caseId, Purpose.CASEWORK).number();
        var title = titles.of(who, Set.of(caseId)).get(caseId);
        Consultation consultation = asked.consultation();
        return new AskedPage(
                consultation,
                new Conversation(
                        asked.turns(),
                        list.people(who, asked),
                        organizations.names(List.of(
                                consultation.organization(), consultation.to().organization()))),
                title == null ? number : title.label(),
                clock.instant(),
                typed,
                problem,
                errors);
    }

    /** A question is reached through its own case only. */
    private Asked of(Who.Staff who, UUID caseId, UUID id) {
        Asked asked = consultations.get(who, id);
        if (!asked.consultation().caseFile().equals(caseId)) {
            throw new Problem.Missing();
        }
        return asked;
    }
}
