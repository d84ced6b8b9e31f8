package org.kapocs.desk.consult;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.LanguageLevel;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.NameKind;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.ConsentPurpose;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.GivenConsent;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Recipient;
import org.kapocs.shared.privacy.Section;
import org.springframework.stereotype.Component;

/** An invented case of somebody who speaks Arabic, and questions about it. */
@Component
class Advised {
    static final String SUMMARY = "minta-osszegzes-titok";
    static final String NEED = "minta-szukseg-titok";

    final Cases cases;
    final Consultations consultations;
    final Advice advice;
    private final Consents consents;
    private final Organizations organizations;

    Advised(Cases cases, Consultations consultations, Advice advice, Consents consents, Organizations organizations) {
        this.cases = cases;
        this.consultations = consultations;
        this.advice = advice;
        this.consents = consents;
        this.organizations = organizations;
    }

    UUID open(Who.Staff officer) {
        var person = new Person(
                List.of(
                        new Name(NameKind.LEGAL, NameOrder.WESTERN, "Zamira", "Teszteli"),
                        new Name(NameKind.OTHER, NameOrder.WESTERN, "زهرا", "")),
                new BirthDate(1991, 4, 17),
                List.of(new SpokenLanguage("ar", LanguageLevel.MOTHER_TONGUE, true)),
                List.of(
                        new Reach(ReachKind.PHONE, "+36 30 555 0142", "csak este"),
                        new Reach(ReachKind.EMAIL, "zamira@minta.example.org", "")),
                8);
        var wish = new NewCase(
                null,
                null,
                person,
                LegalBasis.PUBLIC_TASK,
                List.of(new NewNeed("legal.decision", Urgency.URGENT, NEED)),
                List.of(),
                SUMMARY);
        return as(officer, () -> cases.open(officer, wish, key()));
    }

    Case file(Who.Staff officer, UUID caseFile) {
        return as(officer, () -> cases.get(officer, caseFile, Purpose.CASEWORK));
    }

    Who.CodeHolder newcomer(Who.Staff officer, UUID caseFile) {
        return new Who.CodeHolder(Objects.requireNonNull(file(officer, caseFile).contact()));
    }

    /** One that shows nothing of the file. */
    static Question question(Who.Staff to) {
        return question(to, Set.of(), null, "");
    }

    static Question question(Who.Staff to, Set<Section> sections, @Nullable LegalBasis basis, String reason) {
        return new Question(
                to.organization(),
                Field.LAW,
                "hu",
                Urgency.URGENT,
                Term.NEXT_DAY,
                "Meddig lehet egy elutasító határozat ellen fordulni?",
                sections,
                basis,
                reason);
    }

    static Question saying(Who.Staff to, String text, Section... sections) {
        return new Question(
                to.organization(),
                Field.LAW,
                "hu",
                Urgency.URGENT,
                Term.NEXT_DAY,
                text,
                Set.of(sections),
                sections.length == 0 ? null : LegalBasis.PUBLIC_TASK,
                sections.length == 0 ? "" : "A védelemhez kell.");
    }

    UUID ask(Who.Staff officer, UUID caseFile, Question question) {
        return as(officer, () -> consultations.ask(officer, caseFile, question, null, key()));
    }

    /** Asked of these experts with this consent, and taken by one of them. */
    UUID taken(Who.Staff officer, UUID caseFile, Who.Staff expert, Section... sections) {
        consent(officer, caseFile, expert, sections);
        UUID id = ask(officer, caseFile, question(expert, Set.of(sections), LegalBasis.CONSENT, ""));
        as(expert, () -> advice.take(expert, id));
        return id;
    }

    UUID consent(Who.Staff officer, UUID caseFile, Who.Staff expert, Section... sections) {
        Case file = file(officer, caseFile);
        String name = organizations.names(List.of(expert.organization())).get(expert.organization());
        LocalDate today = LocalDate.parse("2026-11-16");
        var given = new GivenConsent(
                file.client(),
                file.contact(),
                ConsentPurpose.REFERRAL,
                ConsentPurpose.REFERRAL.version(),
                "ar",
                new Recipient(expert.organization(), Objects.requireNonNull(name)),
                Set.of(sections),
                today,
                today.plusDays(30),
                HowGiven.SPOKEN,
                true);
        return as(officer, () -> consents.give(officer, given, key()));
    }

    void withdraw(Who who, UUID consent) {
        as(who, () -> consents.withdraw(who, consent));
    }

    Consultation get(Who.Staff officer, UUID id) {
        return as(officer, () -> consultations.get(officer, id)).consultation();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static <T extends @Nullable Object> T as(Who who, Supplier<T> work) {
        return Standing.as(who, work);
    }

    static void as(Who who, Runnable work) {
        Standing.as(who, work);
    }
}
