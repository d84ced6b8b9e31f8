package org.kapocs.desk.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.contact.NewContact;
import org.kapocs.desk.contact.Reach;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.matter.Matters;
import org.kapocs.facts.need.AgeBand;
import org.kapocs.facts.need.NeedState;
import org.kapocs.facts.need.VoicedIn;
import org.kapocs.facts.need.VoicedNeed;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;

/** What may come into a case, and how. */
@Component
class CaseDoor {
    private static final int LONGEST_NOTE = 20_000;

    private final CaseRows rows;
    private final Matters matters;
    private final Languages languages;
    private final Clock clock;

    CaseDoor(CaseRows rows, Matters matters, Languages languages, Clock clock) {
        this.rows = rows;
        this.matters = matters;
        this.languages = languages;
        this.clock = clock;
    }

    /** A contact becomes a case once. */
    void refuseSecond(Who.Staff who, UUID contact) {
        if (rows.ofContact(who, contact).isPresent()) {
            throw new Problem.Conflict("casework.error.contact");
        }
    }

    /** What somebody said in person, as a contact: in their language where the house speaks it. */
    NewContact heard(NewNeed wish, Person person) {
        Optional<SpokenLanguage> spoken = person.language();
        Optional<Language> ours = spoken.map(SpokenLanguage::tag).flatMap(languages::of);
        boolean interpreted = ours.isEmpty()
                || spoken.filter(SpokenLanguage::needsInterpreter).isPresent();
        return new NewContact(
                wish.topic(),
                wish.urgency(),
                ours.orElseGet(languages::house).tag(),
                interpreted ? spoken.map(SpokenLanguage::tag).orElse(null) : null,
                person.district(),
                null,
                Reach.NONE, // they have the slip; no letter goes out by itself to an address that may not be safe
                "");
    }

    VoicedNeed voiced(NewNeed wish, Person person) {
        return voiced(wish, person, clock.instant());
    }

    VoicedNeed voiced(NewNeed wish, Person person, Instant when) {
        BirthDate birth = person.birth();
        return new VoicedNeed(
                wish.topic(),
                wish.urgency(),
                person.language()
                        .map(SpokenLanguage::tag)
                        .orElse(languages.house().tag()),
                person.district(),
                birth == null ? null : AgeBand.of(birth.age(LocalDate.ofInstant(when, clock.getZone()))),
                VoicedIn.DESK,
                when);
    }

    void known(String matter) {
        if (matters.inUse().stream().noneMatch(each -> each.code().equals(matter))) {
            throw new Problem.Invalid(Map.of("matter", "casework.error.matter"));
        }
    }

    void refuseUnfit(String note) {
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            throw new Problem.Invalid(Map.of("text", "casework.error.note"));
        }
    }

    CaseNeed ours(List<CaseNeed> needs, UUID need) {
        return needs.stream()
                .filter(each -> each.need().id().equals(need))
                .findFirst()
                .orElseThrow(Problem.Missing::new);
    }

    void refuseWithoutOutcome(List<CaseNeed> needs, Map<UUID, Outcome> outcomes) {
        Map<String, String> wrong = new LinkedHashMap<>();
        needs.stream()
                .filter(each -> each.need().state() == NeedState.OPEN)
                .filter(each -> !outcomes.containsKey(each.need().id()))
                .forEach(each -> wrong.put("need-" + each.need().id(), "casework.error.outcome"));
        if (!wrong.isEmpty()) {
            throw new Problem.Invalid(wrong);
        }
    }
}
