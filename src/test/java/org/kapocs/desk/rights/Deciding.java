package org.kapocs.desk.rights;

import java.sql.Connection;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kapocs.launch.TestPostgres;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** An officer, two who decide, and a client of whom there is a row in every table. */
@HouseTest
abstract class Deciding {
    @Value("${spring.datasource.url}")
    String url;

    @Autowired
    Requests requests;

    @Autowired
    Erasures erasures;

    @Autowired
    Erasing erasing;

    @Autowired
    Holds holds;

    @Autowired
    Copies copies;

    @Autowired
    Overdue overdue;

    @Autowired
    TestClock clock;

    @Autowired
    Staff staff;

    Connection administrator;
    Who.Staff officer = somebody();
    Who.Staff supervisor = somebody();
    Who.Staff guardian = somebody();
    Planted client;

    private static Who.Staff somebody() {
        return new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    }

    @BeforeEach
    void people() throws Exception {
        administrator = TestPostgres.administrator(url);
        officer = staff.with(Role.DESK_OFFICER);
        supervisor = staff.in(officer.organization(), Role.SUPERVISOR);
        guardian = staff.in(officer.organization(), Role.DATA_PROTECTION_OFFICER);
        client = Planted.client(administrator, officer);
    }

    @AfterEach
    void leave() throws Exception {
        administrator.close();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static <T> T as(Who who, Supplier<T> work) {
        return Standing.as(who, work);
    }

    UUID asked(Kind kind) {
        var wish = new Wish(kind, Way.IN_PERSON, Shown.PAPER, kind == Kind.CORRECTION ? Detail.OTHER : null, "kérem");
        return as(officer, () -> requests.ask(officer, client.id("c6"), wish, key()));
    }

    UUID proposed() {
        UUID request = asked(Kind.ERASURE);
        return as(supervisor, () -> erasures.propose(supervisor, request, 1));
    }

    void approve(UUID erasure) {
        Standing.as(
                guardian, () -> erasures.approve(guardian, erasure, get(erasure).version(), true));
    }

    Erasure get(UUID erasure) {
        return as(guardian, () -> erasures.get(guardian, erasure));
    }

    UUID approved() {
        UUID erasure = proposed();
        approve(erasure);
        return erasure;
    }

    void afterTheWait() {
        clock.forward(Erasures.WAITS.plus(Duration.ofMinutes(1)));
        erasing.run();
    }
}
