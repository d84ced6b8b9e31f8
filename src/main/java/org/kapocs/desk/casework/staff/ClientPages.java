package org.kapocs.desk.casework.staff;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.Cases;
import org.kapocs.facts.client.Client;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Correction;
import org.kapocs.facts.client.Person;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
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
    private final Clients clients;
    private final Choices choices;

    ClientPages(Cases cases, Clients clients, Choices choices) {
        this.cases = cases;
        this.clients = clients;
        this.choices = choices;
    }

    @GetMapping
    Reply form(@PathVariable UUID id, Who.Staff who, Language language) {
        CaseFile file = cases.file(who, id);
        Client client = file.client();
        return page(file, PersonForm.of(client.person()), client.version(), null, null, Map.of(), language);
    }

    @PostMapping
    Reply correct(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        var form = new Form(sent);
        var fields = new PersonForm(form);
        Optional<Person> person = fields.person();
        CaseFile file = cases.file(who, id);
        if (person.isEmpty()) {
            return page(file, form, form.number("version"), null, null, fields.errors(), language);
        }
        try {
            return switch (cases.correct(who, id, form.number("version"), person.get())) {
                case Correction.Done _ -> new SeeOther("/staff/cases/" + id, "casework.done.client");
                case Correction.Outdated outdated -> {
                    Client saved = outdated.saved();
                    yield page(file, form, saved.version(), saved.person(), person.get(), Map.of(), language);
                }
            };
        } catch (Problem.Invalid birthInTheFuture) {
            return page(file, form, form.number("version"), null, null, Map.of("year", "client.error.birth"), language);
        }
    }

    private ClientPage page(
            CaseFile file,
            Form form,
            int version,
            @Nullable Person saved,
            @Nullable Person yours,
            Map<String, String> errors,
            Language reader) {
        var fields = new PersonFields(form, PersonChoices.in(choices, reader), errors);
        return new ClientPage(CaseHead.of(file), version, fields, saved, yours, errors);
    }
}
