package org.kapocs.desk.casework.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.LaterContacts;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.facts.client.Client;
import org.kapocs.facts.client.Correction;
import org.kapocs.facts.client.Difference.Taken;
import org.kapocs.facts.client.LaidBeside;
import org.kapocs.facts.client.Person;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was typed for a new case goes into one that the client has open already, and what was typed of them into their record. */
@Component
class IntoOpenCase {
    private final Cases cases;
    private final LaterContacts later;
    private final Once once;

    IntoOpenCase(Cases cases, LaterContacts later, Once once) {
        this.cases = cases;
        this.later = later;
        this.once = once;
    }

    /**
     * Needs and matter join those of the case, the summary becomes a note: the case keeps its own. What the client's record
     * lacks is added to it; where it says something else, nothing is written before the officer has chosen. Whoever wrote
     * to us comes along with their contact. The same form once.
     *
     * @throws Problem.Invalid where nothing was typed that could be added
     */
    @Transactional
    public Reply add(Who.Staff who, UUID id, Form form) {
        if (once.made(key(form)).isPresent()) {
            return new SeeOther("/staff/cases/" + id, done(form));
        }
        CaseFile file = cases.file(who, id);
        Client client = file.client();
        Person typed = readable(form, client.person());
        boolean seen = form.text("version").equals(Integer.toString(client.version()));
        var beside = new LaidBeside(
                client.person(), typed, field -> seen ? form.one(Taken.class, "take-" + field) : Optional.empty());
        if (!beside.decided()) {
            return new IntoPage(CaseHead.of(file), client.version(), form, beside.differences(), seen);
        }
        boolean details = !beside.person().equals(client.person());
        if (details && completed(who, id, client.version(), beside.person(), form) instanceof Correction.Outdated) {
            return add(who, id, form);
        }
        once.run(key(form), () -> added(who, id, form));
        return new SeeOther("/staff/cases/" + id, details ? "casework.done.completed" : done(form));
    }

    private static String done(Form form) {
        return form.has("contact") ? "casework.done.joined" : "casework.done.added";
    }

    private Correction completed(Who.Staff who, UUID id, int version, Person person, Form form) {
        return form.has("contact") ? later.complete(who, id, version, person) : cases.correct(who, id, version, person);
    }

    private static String key(Form form) {
        return form.text("once") + "-into";
    }

    private static Person readable(Form form, Person known) {
        var fields = new PersonForm(form);
        Optional<Person> person = fields.person(known.names());
        List<NewNeed> needs = NeedFields.needs(form, OpenCasePage.NEEDS);
        Map<String, String> errors = new LinkedHashMap<>(fields.errors());
        errors.putAll(NeedFields.errors(needs, form.has("contact") || form.has("matter") || form.has("summary")));
        if (form.text("summary").length() > SummaryPages.LONGEST) {
            errors.put("summary", "casework.error.long");
        }
        return person.filter(_ -> errors.isEmpty()).orElseThrow(() -> new Problem.Invalid(errors));
    }

    private UUID added(Who.Staff who, UUID id, Form form) {
        UUID contact = form.idOrNull("contact");
        if (contact != null) {
            later.join(who, id, contact, key(form) + "-contact");
        }
        List<NewNeed> needs = NeedFields.needs(form, OpenCasePage.NEEDS);
        for (int row = 0; row < needs.size(); row++) {
            cases.addNeed(who, id, needs.get(row), key(form) + "-" + row);
        }
        if (form.has("matter")) {
            cases.addMatter(who, id, form.text("matter"));
        }
        if (form.has("summary")) {
            cases.note(who, id, form.text("summary"), key(form) + "-note");
        }
        return id;
    }
}
