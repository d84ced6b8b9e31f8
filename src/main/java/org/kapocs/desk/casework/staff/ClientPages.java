package org.kapocs.desk.casework.staff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.Cases;
import org.kapocs.facts.client.Client;
import org.kapocs.facts.client.Correction;
import org.kapocs.facts.client.Person;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
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

/** Correcting what is known of a client. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/client")
class ClientPages {
    private final Cases cases;
    private final Accounts accounts;
    private final Choices choices;

    ClientPages(Cases cases, Accounts accounts, Choices choices) {
        this.cases = cases;
        this.accounts = accounts;
        this.choices = choices;
    }

    @GetMapping
    Reply form(@PathVariable UUID id, Who.Staff who, Language language) {
        CaseFile file = cases.file(who, id);
        Form form = PersonForm.of(file.client().person());
        return page(file, form, PersonForm.was(form), null, Map.of(), language);
    }

    @PostMapping
    Reply correct(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        var form = new Form(sent);
        var fields = new PersonForm(form);
        Optional<Person> person = fields.person();
        if (person.isEmpty()) {
            return again(who, id, form, fields.errors(), language);
        }
        try {
            return switch (cases.correct(who, id, form.number("version"), person.get())) {
                case Correction.Done _ -> new SeeOther("/staff/cases/" + id, "casework.done.client");
                case Correction.Outdated outdated -> both(who, id, form, outdated.saved(), person.get(), language);
            };
        } catch (Problem.Invalid birthInTheFuture) {
            return again(who, id, form, Map.of("year", "client.error.birth"), language);
        }
    }

    private ClientPage again(Who.Staff who, UUID id, Form form, Map<String, String> errors, Language reader) {
        var was = new LinkedHashMap<String, String>();
        form.values().forEach((field, value) -> {
            if (field.startsWith("was-") || field.equals("version")) {
                was.put(field, value.getFirst());
            }
        });
        return page(cases.file(who, id), form, was, null, errors, reader);
    }

    /** What they changed and this officer did not stands in the form already; it starts from what is shown, not later. */
    private ClientPage both(Who.Staff who, UUID id, Form form, Client saved, Person yours, Language reader) {
        UUID by = saved.changedBy();
        var theirs = new ClientPage.Theirs(
                saved.person(),
                by == null ? "" : accounts.namesOf(who, Set.of(by)).getOrDefault(by, ""),
                saved.changedAt(),
                yours);
        var was = new LinkedHashMap<>(PersonForm.was(PersonForm.of(saved.person())));
        was.put("version", Integer.toString(saved.version()));
        return page(cases.file(who, id), PersonForm.merged(form, saved.person()), was, theirs, Map.of(), reader);
    }

    private ClientPage page(
            CaseFile file,
            Form form,
            Map<String, String> was,
            ClientPage.@Nullable Theirs theirs,
            Map<String, String> errors,
            Language reader) {
        var hidden = new LinkedHashMap<>(was);
        hidden.putIfAbsent("version", Integer.toString(file.client().version()));
        var fields = new PersonFields(form, PersonChoices.in(choices, reader), errors);
        return new ClientPage(CaseHead.of(file), fields, hidden, theirs, errors);
    }
}
