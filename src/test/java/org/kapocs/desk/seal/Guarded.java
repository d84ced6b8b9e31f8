package org.kapocs.desk.seal;

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
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.LegalBasis;
import org.springframework.stereotype.Component;

/** An invented case of somebody in danger, and what is done to protect her. */
@Component
class Guarded {
    static final String FAMILY = "Rejtekhelyi";

    private static final Person PERSON = new Person(
            List.of(new Name(NameKind.LEGAL, NameOrder.WESTERN, "Samira", FAMILY)),
            new BirthDate(1994, null, null),
            List.of(new SpokenLanguage("ar", LanguageLevel.MOTHER_TONGUE, true)),
            List.of(),
            8);

    final Cases cases;
    final Seals seals;
    final LockOuts lockOuts;
    final Glasses glasses;

    Guarded(Cases cases, Seals seals, LockOuts lockOuts, Glasses glasses) {
        this.cases = cases;
        this.seals = seals;
        this.lockOuts = lockOuts;
        this.glasses = glasses;
    }

    UUID open(Who.Staff officer) {
        return open(officer, null);
    }

    /** Another case of the same person. */
    UUID another(Who.Staff officer, UUID caseFile) {
        return open(officer, file(officer, caseFile).client());
    }

    private UUID open(Who.Staff officer, @Nullable UUID known) {
        var wish = new NewCase(
                null,
                known,
                PERSON,
                LegalBasis.PUBLIC_TASK,
                List.of(new NewNeed("legal.decision", Urgency.URGENT, "")),
                List.of(),
                "minta");
        return as(officer, () -> cases.open(officer, wish, key()));
    }

    Case file(Who.Staff who, UUID caseFile) {
        return as(who, () -> cases.get(who, caseFile, Purpose.CASEWORK));
    }

    Who.CodeHolder newcomer(Who.Staff officer, UUID caseFile) {
        return new Who.CodeHolder(Objects.requireNonNull(file(officer, caseFile).contact()));
    }

    UUID seal(Who.Staff who, UUID caseFile) {
        return seal(who, caseFile, Set.of());
    }

    UUID seal(Who.Staff who, UUID caseFile, Set<UUID> along) {
        return as(who, () -> seals.seal(who, caseFile, Danger.VIOLENCE, "", along, key()));
    }

    UUID smash(Who.Staff who, String number) {
        return as(who, () -> glasses.breakNumbered(who, number, Why.DANGER, "Baj van.", key()));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static <T> T as(Who who, Supplier<T> work) {
        return Standing.as(who, work);
    }

    static void as(Who who, Runnable work) {
        Standing.as(who, work);
    }
}
