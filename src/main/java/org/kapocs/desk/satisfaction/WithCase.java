package org.kapocs.desk.satisfaction;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseClosed;
import org.kapocs.desk.casework.CaseReopened;
import org.kapocs.desk.casework.Cases;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.NeedState;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * With each case that is closed a question begins, and ends when the case goes on: what was answered is counted then, so
 * that whoever opens the case again does not learn whether anything was. The house writes down what it is about.
 */
@Component
class WithCase {
    private static final Who.Machine HOUSE = new Who.Machine("satisfaction.case");

    private final QuestionRows questions;
    private final Settling settling;
    private final Cases cases;
    private final Clients clients;
    private final Languages languages;
    private final House house;
    private final Clock clock;

    WithCase(
            QuestionRows questions,
            Settling settling,
            Cases cases,
            Clients clients,
            Languages languages,
            House house,
            Clock clock) {
        this.questions = questions;
        this.settling = settling;
        this.cases = cases;
        this.clients = clients;
        this.languages = languages;
        this.house = house;
        this.clock = clock;
    }

    @EventListener
    void on(CaseClosed closed) {
        house.within(HOUSE, () -> ask(closed.file()));
    }

    @EventListener
    void on(CaseReopened reopened) {
        house.within(
                HOUSE,
                () -> questions.held(HOUSE, reopened.file()).ifPresent(question -> {
                    settling.settle(HOUSE, question);
                    questions.remove(HOUSE, question.id());
                }));
    }

    private void ask(UUID caseFile) {
        Case file = cases.get(HOUSE, caseFile, Purpose.CASEWORK);
        List<Need> needs = cases.needs(HOUSE, caseFile).stream()
                .map(each -> each.need())
                .sorted(Comparator.comparing(need -> need.voiced().when()))
                .toList();
        if (needs.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Person client = clients.get(HOUSE, file.client(), Purpose.CASEWORK).person();
        List<String> spoken =
                client.languages().stream().map(SpokenLanguage::tag).toList();
        boolean helped = needs.stream().allMatch(need -> need.state() == NeedState.ANSWERED);
        questions.insert(new Question(
                UUID.randomUUID(),
                file.organization(),
                caseFile,
                file.contact(),
                languages.first(spoken).map(Language::tag).orElse(Question.NO_LANGUAGE),
                needs.getFirst().voiced().topic().split("\\.", 2)[0],
                helped ? Ending.HELPED : Ending.NOT_ALL,
                now,
                Question.end(now, clock.getZone()),
                null));
    }
}
