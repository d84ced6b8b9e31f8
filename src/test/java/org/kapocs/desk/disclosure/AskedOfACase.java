package org.kapocs.desk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A case of a newcomer, who works on it, and who decides what authorities ask of it. */
@HouseTest
abstract class AskedOfACase {
    static final Extent PART = new Extent(false, List.of(Field.REACH), "A telefonszám, amely ma érvényes.");

    @Autowired
    Disclosures disclosures;

    @Autowired
    Decisions decisions;

    @Autowired
    Accounts accounts;

    @Autowired
    Lifting lifting;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    Who.Staff supervisor = officer;
    Who.Staff protector = officer;
    Who.CodeHolder newcomer = new Who.CodeHolder(UUID.randomUUID());
    String number = "";

    @BeforeEach
    void a_case_of_a_newcomer() {
        officer = staff.inCity(Role.DESK_OFFICER);
        supervisor = staff.inCity(Role.SUPERVISOR);
        protector = staff.inCity(Role.DATA_PROTECTION_OFFICER);
        newcomer = new Who.CodeHolder(Letters.contact(contacts));
        number = Letters.number(cases, officer, newcomer.contact());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    UUID record(@Nullable Silence silence) {
        return as(officer, () -> disclosures.record(officer, Letters.about(number), silence, Letters.key()));
    }

    List<UUID> own() {
        return Standing.as(
                newcomer,
                () -> disclosures.own(newcomer).stream().map(Request::id).toList());
    }

    Request seen(UUID id) {
        return as(supervisor, () -> disclosures.get(supervisor, id));
    }

    int version(UUID id) {
        return Standing.as(supervisor, () -> disclosures.get(supervisor, id)).version();
    }

    void propose(Who.Staff who, UUID id, Extent extent) {
        int version = version(id);
        Standing.as(who, () -> decisions.propose(who, id, version, extent, "Be. 261. § (1)"));
    }

    void approve(Who.Staff who, UUID id) {
        int version = version(id);
        Standing.as(who, () -> decisions.approve(who, id, version, "Be. 261. § (1)"));
    }

    void takeBack(Who.Staff who, UUID id) {
        int version = version(id);
        Standing.as(who, () -> decisions.takeBack(who, id, version));
    }

    void refuse(Who.Staff who, UUID id) {
        int version = version(id);
        Standing.as(who, () -> decisions.refuse(who, id, version, "Nincs jogalap."));
    }

    void silence(Who.Staff who, UUID id, @Nullable Silence silence) {
        int version = version(id);
        Standing.as(who, () -> disclosures.silence(who, id, version, silence));
    }

    void handOver(UUID id) {
        int version = version(id);
        Standing.as(officer, () -> disclosures.handOver(officer, id, version, "Minta Őrnagy", "zárt borítékban"));
    }

    static void refused(Runnable attempt, String key) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo(key));
    }

    static <T extends @Nullable Object> T as(Who.Staff who, Supplier<T> work) {
        return Standing.as(who, work);
    }
}
