package org.kapocs.desk.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.NewContact;
import org.kapocs.desk.contact.NewReply;
import org.kapocs.desk.contact.Reach;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.NameKind;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.web.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody writes at the moment in which they are erased: it stops the erasure, or they are told that it is not kept. */
class WhileErasingTest extends Deciding {
    @Autowired
    Contacts contacts;

    @Autowired
    Cases cases;

    @Autowired
    TransactionTemplate transactions;

    /**
     * Their rows are read here, not counted alone: the words of the house stand in them again. What was covered would be put
     * back, with a word that is no kind.
     */
    @BeforeEach
    void readable() throws Exception {
        client.execute("delete from contact.covered where contact = '" + client.id("c1")
                + "'; update contact.contact set urgency = 'SOON', state = 'ANSWERED', topic = 'housing.rent', reach_kind = 'NONE', messages = 100 where id = '"
                + client.id("c1")
                + "'; update client.name set kind = 'LEGAL', name_order = 'WESTERN' where client = '"
                + client.id("c5")
                + "'; delete from client.language where client = '" + client.id("c5")
                + "'; delete from client.reach where client = '" + client.id("c5") + "'");
    }

    private Who.CodeHolder newcomer() {
        return new Who.CodeHolder(client.id("c1"));
    }

    private UUID write(String text) {
        contacts.write(newcomer(), key(), "hu", text, List.of());
        return client.id("c1");
    }

    private UUID open(@Nullable UUID contact, @Nullable UUID known) {
        var name = new Name(NameKind.LEGAL, NameOrder.WESTERN, "Minta", "Minta");
        var person = new Person(List.of(name), null, List.of(), List.of(), null);
        var need = new NewNeed("legal.decision", Urgency.URGENT, "");
        return cases.open(
                officer,
                new NewCase(contact, known, person, LegalBasis.PUBLIC_TASK, List.of(need), List.of(), ""),
                key());
    }

    /** Lets the erasure begin while somebody is about to do something, and waits until it stands in line behind them. */
    private void atTheSameMoment(UUID erasure, Who who, Supplier<UUID> does) throws Exception {
        clock.forward(Erasures.WAITS.plusMinutes(1));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> begun = as(
                    who,
                    () -> Objects.requireNonNull(transactions.execute(_ -> {
                        does.get();
                        Future<?> erases = people.submit(() -> Standing.as(People.HOUSE, () -> erasing.erase(erasure)));
                        while (!erases.isDone() && !somebodyWaits()) {
                            Thread.onSpinWait();
                        }
                        return erases;
                    })));
            begun.get();
        }
    }

    private boolean somebodyWaits() {
        try {
            return client.texts("select (count(*) > 0)::text from pg_locks where not granted")
                    .contains("true");
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Stands still in the middle: the rooms before this table are erased, this one and those after it are not. */
    private UUID halfErased(String table) throws Exception {
        UUID erasure = approved();
        client.execute("create function public.kill() returns trigger language plpgsql as"
                + " $$ begin raise exception 'killed'; end $$");
        client.execute(
                "create trigger kill before delete on " + table + " for each row execute function public.kill()");
        try {
            afterTheWait();
        } finally {
            client.execute("drop trigger kill on " + table + "; drop function public.kill()");
        }
        assertThat(get(erasure).stage()).isEqualTo(Stage.RUNNING);
        return erasure;
    }

    @Test
    void a_message_that_arrives_as_it_begins_stops_it() throws Exception {
        UUID erasure = approved();
        atTheSameMoment(erasure, newcomer(), () -> write("Mégis kell a segítség."));
        assertThat(get(erasure).stage()).isEqualTo(Stage.DROPPED);
        assertThat(client.texts("select text from contact.message where contact = '" + client.id("c1")
                        + "' and text like 'Mégis%'"))
                .hasSize(1);
    }

    @Test
    void a_case_that_is_opened_for_them_as_it_begins_stops_it() throws Exception {
        UUID erasure = approved();
        atTheSameMoment(erasure, officer, () -> open(null, client.id("c5")));
        assertThat(get(erasure).stage()).isEqualTo(Stage.DROPPED);
    }

    @Test
    void once_it_has_begun_nobody_writes_to_them_or_for_them_what_would_be_lost() throws Exception {
        UUID erasure = halfErased("contact.contact");
        assertThatThrownBy(() -> as(newcomer(), () -> write("Mégis kell a segítség.")))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("rights.error.erasing");
        assertThatThrownBy(() -> Standing.as(newcomer(), () -> contacts.reachBy(newcomer(), Reach.NONE)))
                .isInstanceOf(Problem.Conflict.class);
        var reply = new NewReply(key(), version(), "hu", "Segítünk.", null, false);
        assertThatThrownBy(() -> as(officer, () -> contacts.reply(officer, client.id("c1"), reply)))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("rights.error.going");
        assertThatThrownBy(() -> as(officer, () -> open(client.id("c1"), null)))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("rights.error.going");
        Standing.as(People.HOUSE, () -> erasing.erase(erasure));
        assertThat(get(erasure).stage()).isEqualTo(Stage.DONE);
        assertThat(client.spoken()).isEmpty();
    }

    @Test
    void whoever_asks_anew_meanwhile_from_the_same_browser_gets_a_new_code() throws Exception {
        UUID erasure = halfErased("contact.contact");
        client.execute(
                "update contact.message set text = 'Ugyanaz.', seq = 1 where contact = '" + client.id("c1") + "'");
        String topic = client.texts("select topic from contact.contact where id = '" + client.id("c1") + "'")
                .getFirst();
        for (String words : List.of("Ugyanaz.", "Mégis kell a segítség.")) {
            var asked = new NewContact(topic, Urgency.SOON, "hu", null, null, null, Reach.NONE, words);
            UUID contact = contacts.ask(asked, key(), newcomer()).contact();
            assertThat(contact).isNotEqualTo(client.id("c1"));
        }
        Standing.as(People.HOUSE, () -> erasing.erase(erasure));
        assertThat(get(erasure).stage()).isEqualTo(Stage.DONE);
    }

    @Test
    void once_it_has_begun_no_case_is_opened_for_whom_the_house_knew() throws Exception {
        UUID erasure = halfErased("referral.referral");
        assertThatThrownBy(() -> as(officer, () -> open(null, client.id("c5"))))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("rights.error.going");
        Standing.as(People.HOUSE, () -> erasing.erase(erasure));
        assertThat(get(erasure).stage()).isEqualTo(Stage.DONE);
    }

    private int version() throws Exception {
        return Integer.parseInt(
                client.texts("select version::text from contact.contact where id = '" + client.id("c1") + "'")
                        .getFirst());
    }
}
