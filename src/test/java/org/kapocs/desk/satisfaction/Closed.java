package org.kapocs.desk.satisfaction;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.CloseReason;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.desk.casework.Outcome;
import org.kapocs.desk.casework.ReopenReason;
import org.kapocs.desk.casework.Reopening;
import org.kapocs.facts.client.LanguageLevel;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.LegalBasis;

/** Invented cases of people who speak Arabic, and their end. */
record Closed(Cases cases, Who.Staff officer, UUID file) {
    static Closed open(Cases cases, Who.Staff officer, Reach... reach) {
        return open(cases, officer, List.of("ar"), reach);
    }

    /** @param languages that the client speaks, the first of them best */
    static Closed open(Cases cases, Who.Staff officer, List<String> languages, Reach... reach) {
        var person = new Person(
                List.of(Name.pseudonym("Minta Dara")),
                null,
                languages.stream()
                        .map(tag -> new SpokenLanguage(tag, LanguageLevel.MOTHER_TONGUE, true))
                        .toList(),
                List.of(reach),
                null);
        var wish = new NewCase(
                null,
                null,
                person,
                LegalBasis.PUBLIC_TASK,
                List.of(new NewNeed("housing.rent", Urgency.SOON, "")),
                List.of(),
                "");
        UUID file = Standing.as(
                officer, () -> cases.open(officer, wish, UUID.randomUUID().toString()));
        return new Closed(cases, officer, file);
    }

    static Closed closed(Cases cases, Who.Staff officer, Reach... reach) {
        return open(cases, officer, reach).close();
    }

    /** An address of their own, never used by another test. */
    static Reach mail(String safe) {
        return new Reach(ReachKind.EMAIL, "dara." + UUID.randomUUID() + "@minta.example.org", safe);
    }

    Closed close() {
        return Standing.as(officer, () -> {
            UUID need = cases.needs(officer, file).getFirst().need().id();
            cases.close(officer, file, version(), CloseReason.FINISHED, Map.of(need, new Outcome.Answered(null)));
            return this;
        });
    }

    void reopen() {
        Standing.as(officer, () -> cases.reopen(officer, file, version(), new Reopening(ReopenReason.CAME_BACK, "")));
    }

    int version() {
        return Standing.as(
                officer, () -> cases.get(officer, file, Purpose.CASEWORK).version());
    }

    Who.CodeHolder newcomer() {
        return new Who.CodeHolder(Standing.as(
                officer,
                () -> java.util.Objects.requireNonNull(
                        cases.get(officer, file, Purpose.CASEWORK).contact())));
    }
}
