package org.kapocs.desk.transfer;

import static org.kapocs.shared.access.Standing.as;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.CloseReason;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.desk.casework.Outcome;
import org.kapocs.desk.task.Tasks;
import org.kapocs.desk.task.Wish;
import org.kapocs.facts.client.LanguageLevel;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.ConsentPurpose;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.GivenConsent;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Recipient;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A case with an open task, whoever answers for it, a colleague, and somebody of another organization. */
abstract class Given {
    static final Who.Machine HOUSE = new Who.Machine("test");

    @Autowired
    Transfers transfers;

    @Autowired
    TransferList list;

    @Autowired
    Cases cases;

    @Autowired
    Tasks tasks;

    @Autowired
    Consents consents;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    Who.Staff officer;
    Who.Staff colleague;
    Who.Staff supervisor;
    Who.Staff other;
    UUID file;

    @BeforeEach
    void a_case() {
        officer = staff.with(Role.DESK_OFFICER);
        colleague = staff.in(officer.organization(), Role.DESK_OFFICER);
        supervisor = staff.in(officer.organization(), Role.SUPERVISOR);
        other = staff.with(Role.DESK_OFFICER);
        file = opened(LegalBasis.PUBLIC_TASK, null);
        var wish = new Wish(
                "Hivatalt felhívni", "", officer.account(), LocalDate.now(clock).plusDays(7), null);
        as(officer, () -> tasks.make(officer, file, wish, key()));
    }

    UUID opened(LegalBasis basis, @Nullable UUID client) {
        var person = new Person(
                List.of(Name.pseudonym("Sentinel Dara")),
                null,
                List.of(new SpokenLanguage("ar", LanguageLevel.MOTHER_TONGUE, true)),
                List.of(),
                null);
        var wish = new NewCase(
                null,
                client,
                person,
                basis,
                List.of(new NewNeed("housing.rent", Urgency.SOON, "")),
                List.of(),
                "Sentinel összegzés");
        return as(officer, () -> cases.open(officer, wish, key()));
    }

    Case seen(Who.Staff who, UUID id) {
        return as(who, () -> cases.get(who, id, Purpose.CASEWORK));
    }

    UUID offered(UUID to, @Nullable UUID person, @Nullable LegalBasis basis) {
        var offer = new Offer(to, person, Why.LANGUAGE, "Arabul beszélő munkatárs kell", basis);
        return as(officer, () -> transfers.offer(officer, file, offer, key()));
    }

    UUID offeredAcross() {
        return offered(other.organization(), null, LegalBasis.PUBLIC_TASK);
    }

    TransferView open(Who.Staff who, UUID id) {
        return as(who, () -> transfers.open(who, id));
    }

    void accept(Who.Staff who, UUID id) {
        as(who, () -> transfers.accept(who, id, who.account()));
    }

    /** That this organization keeps the file. */
    UUID agreed(UUID organization) {
        Case known = seen(officer, file);
        LocalDate today = LocalDate.now(clock);
        var given = new GivenConsent(
                known.client(),
                Objects.requireNonNull(known.contact()),
                ConsentPurpose.CASEWORK,
                ConsentPurpose.CASEWORK.version(),
                "ar",
                new Recipient(organization, "Minta"),
                Set.of(Section.values()),
                today,
                today.plusDays(90),
                HowGiven.SPOKEN,
                true);
        return as(officer, () -> consents.give(officer, given, key()));
    }

    void close(UUID id) {
        var whole = as(officer, () -> cases.file(officer, id));
        Map<UUID, Outcome> outcomes = whole.openNeeds().stream()
                .collect(Collectors.toMap(each -> each.need().id(), _ -> new Outcome.Unmet(UnmetReason.OTHER)));
        as(officer, () -> cases.close(officer, id, whole.file().version(), CloseReason.FINISHED, outcomes));
    }

    <T> T house(Supplier<T> work) {
        return as(HOUSE, () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> work.get())));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
