package org.kapocs.desk.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.CloseReason;
import org.kapocs.desk.casework.Outcome;
import org.kapocs.desk.consult.Consultations;
import org.kapocs.desk.consult.Field;
import org.kapocs.desk.consult.Question;
import org.kapocs.desk.consult.Term;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.facts.knowledge.Knowledge;
import org.kapocs.facts.knowledge.Wording;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;

/** Something in every list, and in each of its views: three cases in which everything is late, and one that is closed. */
record Planted(
        Cases cases,
        Tasks tasks,
        Contacts contacts,
        Consultations consultations,
        Knowledge knowledge,
        Staff staff,
        TestClock clock) {
    private static final List<String> WORDS = List.of("lakás", "munka", "iskola");

    /** Plants it for this officer, and lets time go by. Returns a word that is in one note alone. */
    String in(Who.Staff officer) {
        staff.in(officer.organization(), Role.EXPERT);
        for (int n = 1; n <= 3; n++) {
            UUID file = Todo.open(cases, officer);
            Todo.make(tasks, officer, file, Todo.wish(officer, "=Feladat <" + WORDS.get(n - 1) + ">", "2026-12-0" + n));
            writes(officer, file);
            asks(officer, file);
        }
        close(officer, Todo.open(cases, officer));
        String word = UUID.randomUUID().toString().substring(0, 8);
        var wording = new Wording("tudas" + word, "Nyolc nap.", "legal.decision", "hu", "");
        Standing.as(officer, () -> knowledge.publish(officer, wording, LocalDate.parse("2027-11-16")));
        clock.set(Instant.parse("2026-12-10T09:00:00Z"));
        return word;
    }

    /** Who has a case stands in the worklist while they wait for us. */
    private void writes(Who.Staff officer, UUID file) {
        UUID contact = Standing.as(
                officer, () -> cases.get(officer, file, Purpose.CASEWORK).contact());
        var newcomer = new Who.CodeHolder(contact);
        Standing.as(newcomer, () -> contacts.write(newcomer, Todo.key(), "en", "Minta", List.of()));
    }

    private void asks(Who.Staff officer, UUID file) {
        var question = new Question(
                officer.organization(), Field.LAW, "hu", Urgency.SOON, Term.THREE_DAYS, "Meddig?", Set.of(), null, "");
        Standing.as(officer, () -> consultations.ask(officer, file, question, null, Todo.key()));
    }

    private void close(Who.Staff officer, UUID file) {
        var open = Standing.as(officer, () -> cases.file(officer, file));
        Map<UUID, Outcome> outcomes = open.openNeeds().stream()
                .collect(Collectors.toMap(each -> each.need().id(), _ -> new Outcome.Unmet(UnmetReason.OTHER)));
        Standing.as(officer, () -> cases.close(officer, file, open.file().version(), CloseReason.FINISHED, outcomes));
    }
}
