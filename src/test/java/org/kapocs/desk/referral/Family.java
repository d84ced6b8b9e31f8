package org.kapocs.desk.referral;

import static org.kapocs.desk.referral.Asking.as;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.desk.contact.Asked;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.Households;
import org.kapocs.facts.client.Kin;
import org.kapocs.facts.client.LanguageLevel;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.NameKind;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.client.Stay;
import org.kapocs.facts.client.Tie;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.ConsentPurpose;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.GivenConsent;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Recipient;
import org.kapocs.shared.privacy.Section;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Gives the invented client of a story an invented household, each with a case of their own. */
@Component
class Family {
    private static final Set<Section> SHOWN = EnumSet.of(Section.NAME, Section.NEEDS, Section.LANGUAGES);

    @Autowired
    Households households;

    @Autowired
    Cases cases;

    @Autowired
    Consents consents;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    UUID person(Asking.Story story, String name, int born) {
        return person(story, name, new BirthDate(born, 5, 17), "school.primary");
    }

    UUID person(Asking.Story story, String name, @Nullable BirthDate born, String topic) {
        Who.Staff officer = story.officer();
        var person = new Person(
                List.of(new Name(NameKind.LEGAL, NameOrder.HUNGARIAN, name.split(" ")[1], "Minta")),
                born,
                List.of(new SpokenLanguage("fa", LanguageLevel.MOTHER_TONGUE, true)),
                List.of(),
                8);
        var wish = new NewCase(
                null,
                null,
                person,
                LegalBasis.PUBLIC_TASK,
                List.of(new NewNeed(topic, Urgency.SOON, "")),
                List.of(),
                "");
        UUID file = as(officer, () -> cases.open(officer, wish, Asked.key()));
        return as(officer, () -> cases.get(officer, file, Purpose.CASEWORK)).client();
    }

    void takes(Asking.Story story, UUID somebody, Tie tie) {
        Who.Staff officer = story.officer();
        Kin kin = as(officer, () -> households.of(officer, story.client()));
        UUID home = kin.homes().isEmpty() ? null : kin.homes().getFirst().id();
        int version = kin.homes().isEmpty() ? 0 : kin.homes().getFirst().version();
        as(
                officer,
                () -> households.take(
                        officer, new Households.Spot(story.client(), home, version), somebody, Stay.HERE, tie));
    }

    /** Says anew where somebody lives and what they are to the client of the story. */
    void stands(Asking.Story story, UUID somebody, Stay stay, Tie tie) {
        Who.Staff officer = story.officer();
        Kin.Home home = as(officer, () -> households.of(officer, story.client()))
                .homes()
                .getFirst();
        as(
                officer,
                () -> households.change(
                        officer,
                        new Households.Spot(story.client(), home.id(), home.version()),
                        somebody,
                        stay,
                        new Households.Towards(story.client(), tie)));
    }

    void consent(Asking.Story story, UUID client) {
        Who.Staff officer = story.officer();
        var address = directory.referralAddressOf(story.service()).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        var given = new GivenConsent(
                client,
                null,
                ConsentPurpose.REFERRAL,
                ConsentPurpose.REFERRAL.version(),
                "hu",
                new Recipient(address.organizationId().orElseThrow(), address.organization()),
                SHOWN,
                today,
                today.plusDays(90),
                HowGiven.SPOKEN,
                false);
        as(officer, () -> consents.give(officer, given, Asked.key()));
    }
}
