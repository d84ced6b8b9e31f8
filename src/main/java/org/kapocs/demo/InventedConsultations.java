package org.kapocs.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.kapocs.desk.casework.CaseLine;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.CaseQuery;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.desk.consult.Advice;
import org.kapocs.desk.consult.Adviser;
import org.kapocs.desk.consult.Advisers;
import org.kapocs.desk.consult.Consultations;
import org.kapocs.desk.consult.Field;
import org.kapocs.desk.consult.NoteDraft;
import org.kapocs.desk.consult.NoteDrafts;
import org.kapocs.desk.consult.Question;
import org.kapocs.desk.consult.Term;
import org.kapocs.facts.knowledge.Wording;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.HouseClock;

/** What the invented client point asked the invented experts: one waits, one is late, one became a note. */
final class InventedConsultations {
    private final Consultations consultations;
    private final Advice advice;
    private final Advisers advisers;
    private final NoteDrafts drafts;
    private final CaseList cases;
    private final Instant now;
    private final ZoneId city;

    InventedConsultations(
            Consultations consultations,
            Advice advice,
            Advisers advisers,
            NoteDrafts drafts,
            CaseList cases,
            Instant now,
            ZoneId city) {
        this.consultations = consultations;
        this.advice = advice;
        this.advisers = advisers;
        this.drafts = drafts;
        this.cases = cases;
        this.now = now;
        this.city = city;
    }

    /** @param colleague who may be asked within the city, too */
    void of(Who.Staff officer, Who.Staff expert, Who.Staff colleague, Who.Staff editor) {
        Standing.as(
                expert,
                () -> advisers.set(
                        expert,
                        expert.account(),
                        new Adviser(Set.of(Field.LAW, Field.PROTECTION, Field.SOCIAL_WORK), Set.of("hu", "en", "ar"))));
        Standing.as(
                colleague,
                () -> advisers.set(colleague, colleague.account(), new Adviser(Set.of(Field.HOUSING), Set.of("hu"))));
        var mine = new CaseQuery(true, null, CaseState.OPEN, "", Optional.empty());
        List<CaseLine> open =
                Standing.as(officer, () -> cases.find(officer, mine)).lines();
        int number = 0;
        for (CSVRecord row : Tables.read("consultations")) {
            if (!open.isEmpty()) {
                ask(officer, expert, editor, open.get(number++ % open.size()), row);
            }
        }
    }

    private void ask(Who.Staff officer, Who.Staff expert, Who.Staff editor, CaseLine line, CSVRecord row) {
        Instant asked = after(line, Integer.parseInt(row.get("days")));
        Set<Section> sections = Arrays.stream(row.get("sections").split(" "))
                .filter(each -> !each.isEmpty())
                .map(Section::valueOf)
                .collect(Collectors.toSet());
        var question = new Question(
                expert.organization(),
                Field.valueOf(row.get("field")),
                "hu",
                Urgency.valueOf(row.get("urgency")),
                Term.valueOf(row.get("term")),
                row.get("question"),
                sections,
                sections.isEmpty() ? null : LegalBasis.PUBLIC_TASK,
                row.get("reason"));
        UUID id = HouseClock.at(
                asked,
                () -> Standing.as(
                        officer,
                        () -> consultations.ask(officer, line.id(), question, null, key("asked " + row.get("key")))));
        boolean fresh = Standing.as(officer, () -> consultations.get(officer, id))
                .consultation()
                .waits();
        if (fresh && !row.get("answer").isEmpty()) {
            Instant later = asked.plus(Duration.ofMinutes(50));
            HouseClock.at(later.isBefore(now) ? later : now, () -> answered(officer, expert, editor, id, row));
        }
    }

    private UUID answered(Who.Staff officer, Who.Staff expert, Who.Staff editor, UUID id, CSVRecord row) {
        String key = row.get("key");
        Standing.as(expert, () -> {
            advice.take(expert, id);
            advice.open(expert, id);
            advice.askBack(expert, id, row.get("back"), key("back " + key));
        });
        Standing.as(officer, () -> consultations.reply(officer, id, row.get("reply"), key("reply " + key)));
        LocalDate today = LocalDate.ofInstant(now, city);
        var wording = new Wording(row.get("title"), row.get("note"), row.get("topic"), "hu", row.get("source"));
        UUID draft = Standing.as(expert, () -> {
            advice.answer(expert, id, row.get("answer"), key("answer " + key));
            return drafts.write(expert, id, wording, today.plusYears(1), true);
        });
        return Standing.as(editor, () -> {
            NoteDraft found = drafts.get(editor, draft);
            return drafts.publish(editor, draft, found.version(), true);
        });
    }

    /** So many days ago, and not before the case was opened. */
    private Instant after(CaseLine line, int days) {
        Instant wished = now.minus(Duration.ofDays(days));
        Instant first = line.openedAt().plus(Duration.ofMinutes(20));
        return wished.isBefore(first) ? first : wished;
    }

    private static String key(String what) {
        return InventedServices.id("consultation " + what).toString();
    }
}
