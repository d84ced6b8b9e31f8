package org.kapocs.desk.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.need.NeedState;
import org.kapocs.facts.need.Needs;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Opening;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.notification.LetterState;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ContactsTest {
    @Autowired
    Contacts contacts;

    @Autowired
    ContactOfCase ofCase;

    @Autowired
    CaseCodes codes;

    @Autowired
    Needs needs;

    @Autowired
    Trail trail;

    private Who.Staff anna;
    private Who.Staff bela;

    @BeforeEach
    void officers(@Autowired Organizations organizations) {
        anna = Asked.officer(Asked.city(organizations));
        bela = Asked.officer(anna.organization());
    }

    @Test
    void the_code_and_pin_of_the_receipt_open_the_contact() {
        Receipt receipt = contacts.ask(Asked.question("سؤال"), Asked.key());

        assertThat(codes.signIn(receipt.code().shown(), receipt.pin()))
                .hasValue(new CaseCodes.Key(receipt.contact(), 1));
        assertThat(codes.signIn(receipt.code().shown(), wrong(receipt.pin()))).isEmpty();
        assertThat(own(receipt).messages().getFirst().text()).isEqualTo("سؤال");
    }

    @Test
    void a_form_sent_fifty_times_at_once_is_one_contact_with_one_receipt() throws Exception {
        String key = Asked.key();
        var receipts = new HashSet<Receipt>();
        try (var many = Executors.newFixedThreadPool(16)) {
            Callable<Receipt> ask = () -> contacts.ask(Asked.question("egyszer"), key);
            var tries = new ArrayList<Callable<Receipt>>();
            for (int i = 0; i < 50; i++) {
                tries.add(ask);
            }
            for (var answer : many.invokeAll(tries)) {
                receipts.add(answer.get());
            }
        }
        assertThat(receipts).hasSize(1);
        assertThat(own(receipts.iterator().next()).messages()).hasSize(1);
    }

    @Test
    void a_reply_answers_and_a_second_letter_makes_it_wait_again() {
        Receipt receipt = contacts.ask(Asked.question("kérdés"), Asked.key());
        Contact asked = opened(receipt).contact();
        assertThat(asked.state()).isEqualTo(ContactState.NEW);

        assertThat(reply(anna, receipt, Asked.key(), asked.version())).isInstanceOf(Replied.Done.class);
        assertThat(opened(receipt).contact().state()).isEqualTo(ContactState.ANSWERED);
        assertThat(opened(receipt).contact().account()).isEqualTo(anna.account());

        var holder = new Who.CodeHolder(receipt.contact());
        String key = Asked.key();
        Standing.as(holder, () -> contacts.write(holder, key, "ar", "még egy", List.of()));
        Standing.as(holder, () -> contacts.write(holder, key, "ar", "még egy", List.of()));
        assertThat(opened(receipt).messages()).hasSize(3);
        assertThat(opened(receipt).contact().waitingSince()).isNotNull();
    }

    @Test
    void the_second_of_two_officers_sees_what_the_first_wrote_and_nothing_is_overwritten() {
        Receipt receipt = contacts.ask(Asked.question("kérdés"), Asked.key());
        int version = opened(receipt).contact().version();
        String key = Asked.key();

        assertThat(reply(anna, receipt, key, version)).isInstanceOf(Replied.Done.class);
        assertThat(reply(anna, receipt, key, version)).as("sent twice").isInstanceOf(Replied.Done.class);
        var outdated = (Replied.Outdated) reply(bela, receipt, Asked.key(), version);
        assertThat(outdated.now().messages()).hasSize(2);
        assertThat(opened(receipt).messages()).hasSize(2);
    }

    @Test
    void finishing_answers_the_need_or_leaves_it_unmet() {
        Receipt answered = contacts.ask(Asked.question("egy"), Asked.key());
        Receipt unmet = contacts.ask(Asked.question("kettő"), Asked.key());

        finish(answered, new Outcome.Answered(null));
        finish(unmet, new Outcome.Unmet(UnmetReason.NO_SERVICE));

        assertThat(stateOfNeed(answered)).isEqualTo(NeedState.ANSWERED);
        assertThat(stateOfNeed(unmet)).isEqualTo(NeedState.UNMET);
        assertThat(opened(unmet).contact().state()).isEqualTo(ContactState.CLOSED);
    }

    @Test
    void a_contact_is_linked_to_one_case_and_then_finished_with_it() {
        Receipt receipt = contacts.ask(Asked.question("ügy"), Asked.key());
        UUID caseId = Ids.next();

        Standing.as(anna, () -> ofCase.link(anna, receipt.contact(), caseId));
        Standing.as(anna, () -> ofCase.link(anna, receipt.contact(), caseId));
        assertThat(opened(receipt).contact().caseId()).isEqualTo(caseId);
        assertThatThrownBy(() -> Standing.as(bela, () -> ofCase.link(bela, receipt.contact(), Ids.next())))
                .isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> finish(receipt, new Outcome.Answered(null))).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void a_new_pin_makes_the_old_one_useless() {
        Receipt old = contacts.ask(Asked.question("elveszett"), Asked.key());
        var key = codes.signIn(old.code().plain(), old.pin()).orElseThrow();
        assertThat(codes.opens(key)).isTrue();

        String once = Asked.key();
        Receipt renewed = Standing.as(anna, () -> codes.newPin(anna, old.contact(), once));
        assertThat(Standing.as(anna, () -> codes.newPin(anna, old.contact(), once)))
                .as("a double click")
                .isEqualTo(renewed);

        assertThat(codes.signIn(old.code().plain(), renewed.pin())).isPresent();
        assertThat(codes.opens(key)).isFalse();
        if (!old.pin().equals(renewed.pin())) {
            assertThat(codes.signIn(old.code().plain(), old.pin())).isEmpty();
        }
    }

    @Test
    void the_newcomer_sees_who_opened_their_contact_and_why() {
        Receipt receipt = contacts.ask(Asked.question("ki olvasta"), Asked.key());
        opened(receipt);

        var subjects = Set.of(new Subject("contact", receipt.contact()));
        assertThat(Standing.as(new Who.CodeHolder(receipt.contact()), () -> trail.openedBy(subjects)))
                .extracting(Opening::purpose)
                .containsExactly(Optional.of(Purpose.ANSWER));
    }

    @Test
    void who_left_an_email_address_gets_a_letter_and_staff_see_that_it_waits() {
        var asked = new NewContact(
                "housing.rent",
                Urgency.SOON,
                "ar",
                null,
                null,
                null,
                new Reach(Reach.Kind.EMAIL, "minta@example.org", ""),
                "سؤال");
        Receipt receipt = contacts.ask(asked, Asked.key());
        reply(anna, receipt, Asked.key(), opened(receipt).contact().version());

        var letters = opened(receipt).letters();
        assertThat(letters.values()).hasSize(1).allMatch(LetterState.Waiting.class::isInstance);
        assertThat(own(receipt).letters()).isEmpty();
    }

    private Conversation opened(Receipt receipt) {
        return Standing.as(anna, () -> contacts.get(anna, receipt.contact(), Purpose.ANSWER));
    }

    private Conversation own(Receipt receipt) {
        var holder = new Who.CodeHolder(receipt.contact());
        return Standing.as(holder, () -> contacts.get(holder, receipt.contact(), Purpose.OWN_FILE));
    }

    private Replied reply(Who.Staff who, Receipt receipt, String key, int version) {
        var reply = new NewReply(key, version, "ar", "جواب", null, false);
        return Standing.as(who, () -> contacts.reply(who, receipt.contact(), reply));
    }

    private void finish(Receipt receipt, Outcome outcome) {
        int version = opened(receipt).contact().version();
        Standing.as(anna, () -> contacts.finish(anna, receipt.contact(), version, outcome));
    }

    private NeedState stateOfNeed(Receipt receipt) {
        UUID need = opened(receipt).contact().need();
        return needs.byIds(Set.of(need)).get(need).state();
    }

    private static String wrong(String pin) {
        return pin.equals("000000") ? "000001" : "000000";
    }
}
