package org.kapocs.shared.webhook;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An organization with an administrator, an officer, and a program that is told when a client is registered. */
abstract class WebhooksAtWork {
    static final String KIND = "client.registered";

    @Autowired
    Webhooks webhooks;

    @Autowired
    Courier courier;

    @Autowired
    Clients clients;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    Who.Staff administrator;
    Who.Staff officer;
    Listener listener;
    UUID receiver;

    @BeforeEach
    void somebodyListens() throws Exception {
        administrator = staff.with(Role.ADMINISTRATOR);
        officer = staff.in(administrator.organization(), Role.DESK_OFFICER);
        listener = new Listener();
        courier.round();
        receiver = set(listener.address(), KIND);
    }

    @AfterEach
    void nobodyListens() throws Exception {
        Standing.as(administrator, () -> webhooks.all(administrator))
                .forEach(each -> Standing.as(administrator, () -> webhooks.remove(administrator, each.id())));
        listener.close();
    }

    UUID set(String address, String... kinds) {
        var wish = new Webhooks.Wish("Minta program", address, Set.of(kinds));
        return Standing.as(
                        administrator,
                        () -> webhooks.make(
                                administrator, wish, UUID.randomUUID().toString()))
                .id();
    }

    UUID register() {
        return register(officer);
    }

    UUID register(Who.Staff by) {
        var somebody = new Person(List.of(Name.pseudonym("Minta Titok")), null, List.of(), List.of(), null);
        return Standing.as(
                by, () -> new TransactionTemplate(transactions).execute(_ -> clients.register(by, null, somebody)));
    }

    Receiver now() {
        return Standing.as(administrator, () -> webhooks.get(administrator, receiver));
    }

    List<Delivery> log() {
        return Standing.as(administrator, () -> webhooks.log(administrator, receiver, null))
                .lines();
    }

    /** Goes on until whatever waits is tried once more. */
    void whenDueAgain() {
        log().stream()
                .filter(line -> line.state() == Delivery.State.WAITING)
                .map(Delivery::dueAt)
                .max(Comparator.naturalOrder())
                .ifPresent(due -> clock.set(due.plus(Waits.REST)));
        courier.round();
    }

    void later(Duration time) {
        clock.forward(time);
        courier.round();
    }
}
