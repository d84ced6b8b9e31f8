package org.kapocs.desk.seal;

import static org.kapocs.desk.seal.Guarded.as;
import static org.kapocs.desk.seal.Guarded.key;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.Client;
import org.kapocs.facts.client.Households;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.NameKind;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.facts.client.Relation;
import org.kapocs.facts.client.RoughDate;
import org.kapocs.facts.client.Stay;
import org.kapocs.facts.client.Tie;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * She fled with her daughter from her husband, whose case is here too. The daughter has a case of her own, of which her
 * father holds the code, and is reached by her mother's telephone at her mother's address.
 */
abstract class Fled extends InDanger {
    static final String PHONE = "+36 20 555 0147";
    static final String DIGITS = "555 0147";
    static final String ADDRESS = "Minta Menedék utca 9.";
    static final int DISTRICT = 17;

    @Autowired
    MockMvc http;

    @Autowired
    Households households;

    @Autowired
    Contacts contacts;

    @Autowired
    TransactionTemplate transactions;

    UUID mother;
    UUID daughter;
    UUID husband;
    UUID daughtersFile;
    UUID husbandsFile;

    @BeforeEach
    void she_fled_with_her_daughter() {
        mother = house.file(officer, file).client();
        reached(mother, List.of(phone(PHONE), address()), DISTRICT);
        daughter = register("Amira", List.of(phone("06 20/555 0147"), address(), phone("06 1 555 0100")), DISTRICT);
        husband = register("Omar", List.of(), 8);
        var home = new Households.Spot(mother, null, 0);
        UUID household = as(officer, () -> households.take(officer, home, daughter, Stay.HERE, Tie.of(Relation.CHILD)));
        var left = new Stay(null, RoughDate.typed("2026-10", "until"), false);
        as(
                officer,
                () -> households.take(
                        officer,
                        new Households.Spot(mother, household, 1),
                        husband,
                        left,
                        new Tie(Relation.SPOUSE, true, false, null, null, "")));
        daughtersFile = open(daughter);
        husbandsFile = open(husband);
    }

    static Reach phone(String number) {
        return new Reach(ReachKind.PHONE, number, "");
    }

    static Reach address() {
        return new Reach(ReachKind.ADDRESS, ADDRESS, "");
    }

    void reached(UUID client, List<Reach> reach, @Nullable Integer district) {
        as(officer, () -> {
            Client now = clients.get(officer, client, Purpose.CASEWORK);
            Person was = now.person();
            var is = new Person(was.names(), was.birth(), was.languages(), reach, district);
            return clients.correct(officer, client, now.version(), is);
        });
    }

    Person person(Who who, UUID client) {
        return as(who, () -> clients.get(who, client, Purpose.CASEWORK)).person();
    }

    UUID register(String given, List<Reach> reach, @Nullable Integer district) {
        var name = new Name(NameKind.LEGAL, NameOrder.WESTERN, given, Guarded.FAMILY);
        var person = new Person(List.of(name), new BirthDate(2016, null, null), List.of(), reach, district);
        return as(officer, () -> clients.register(officer, null, person));
    }

    /** Everybody here answers for it who works here: a colleague does. */
    UUID open(UUID client) {
        var wish = new NewCase(
                null,
                client,
                person(officer, client),
                LegalBasis.PUBLIC_TASK,
                List.of(new NewNeed("school.primary", Urgency.SOON, "")),
                List.of(),
                "minta");
        return as(colleague, () -> house.cases.open(colleague, wish, key()));
    }

    /** She writes with the daughter's code how she is reached. */
    void writesHowSheIsReached() {
        var code = new Who.CodeHolder(contactOf(daughtersFile));
        as(
                code,
                () -> contacts.reachBy(
                        code, new org.kapocs.desk.contact.Reach(org.kapocs.desk.contact.Reach.Kind.PHONE, PHONE, "")));
    }

    UUID contactOf(UUID caseFile) {
        return Objects.requireNonNull(house.file(officer, caseFile).contact());
    }

    String read(Who.Staff who, String address) throws Exception {
        return body(get(address).with(Staff.as(who)));
    }

    String send(Who.Staff who, String address, String... sent) throws Exception {
        MockHttpServletRequestBuilder request =
                post(address).header("Sec-Fetch-Site", "same-origin").param("once", key());
        for (int i = 0; i < sent.length; i += 2) {
            request.param(sent[i], sent[i + 1]);
        }
        return body(request.with(Staff.as(who)));
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    <T> T rows(Who who, java.util.function.Supplier<T> work) {
        return as(who, () -> Objects.requireNonNull(transactions.execute(_ -> work.get())));
    }
}
