package org.kapocs.desk.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.need.NeedState;
import org.kapocs.facts.need.Needs;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Ids;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What a newcomer writes is in somebody's list until it is answered, whatever became of the contact. */
@HouseTest
class ContactOfCaseTest {
    @Autowired
    Contacts contacts;

    @Autowired
    ContactOfCase ofCase;

    private final UUID caseId = Ids.next();

    @Autowired
    Needs needs;

    private Who.Staff anna;
    private Who.Staff bela;
    private Receipt receipt;

    @BeforeEach
    void somebody_asks(@Autowired Organizations organizations) {
        anna = Asked.officer(Asked.city(organizations));
        bela = Asked.officer(anna.organization());
        receipt = contacts.ask(Asked.question("kérdés"), Asked.key());
    }

    @Test
    void a_message_in_a_case_stays_in_line_when_somebody_looks_and_leaves_it_with_the_reply() {
        link();
        reply();
        assertThat(waiting(anna)).doesNotContain(receipt.contact());

        write("még valami");
        opened();
        assertThat(waiting(anna)).contains(receipt.contact());
        reply();
        assertThat(waiting(anna)).doesNotContain(receipt.contact());
    }

    @Test
    void the_contact_is_theirs_who_opened_the_case_of_it() {
        Standing.as(
                bela,
                () -> contacts.take(bela, receipt.contact(), opened().contact().version()));
        link();
        assertThat(opened().contact().account()).isEqualTo(anna.account());
    }

    @Test
    void a_more_urgent_need_of_the_case_puts_the_contact_higher_in_line_and_a_calmer_one_not_lower() {
        link();
        Standing.as(anna, () -> ofCase.presses(anna, receipt.contact(), Urgency.DANGER));
        assertThat(opened().contact().urgency()).isEqualTo(Urgency.DANGER);
        Standing.as(anna, () -> ofCase.presses(anna, receipt.contact(), Urgency.SOON));
        assertThat(opened().contact().urgency()).isEqualTo(Urgency.DANGER);
    }

    @Test
    void a_contact_is_closed_and_opened_with_its_case() {
        link();
        opened();
        Standing.as(anna, () -> ofCase.close(anna, caseId));
        assertThat(opened().contact().state()).isEqualTo(ContactState.CLOSED);
        Standing.as(anna, () -> ofCase.reopen(anna, caseId));
        assertThat(opened().contact().state()).isEqualTo(ContactState.IN_PROGRESS);
    }

    @Test
    void what_nobody_has_read_stays_in_line_when_the_case_is_closed() {
        link();
        reply();
        write("ezt még senki sem olvasta");
        Standing.as(anna, () -> ofCase.close(anna, caseId));
        assertThat(waiting(anna)).contains(receipt.contact());
    }

    @Test
    void who_writes_after_the_end_opens_their_need_again() {
        int version = opened().contact().version();
        Standing.as(anna, () -> contacts.finish(anna, receipt.contact(), version, new Outcome.Answered(null)));
        write("mégsem sikerült");
        assertThat(opened().contact().state()).isEqualTo(ContactState.IN_PROGRESS);
        UUID need = opened().contact().need();
        assertThat(needs.byIds(Set.of(need)).get(need).state()).isEqualTo(NeedState.OPEN);
    }

    @Test
    void a_long_talk_is_read_page_by_page() {
        var holder = new Who.CodeHolder(receipt.contact());
        for (int i = 2; i <= 205; i++) {
            write("üzenet " + i);
        }
        Conversation last = Standing.as(holder, () -> contacts.get(holder, receipt.contact(), Purpose.OWN_FILE));
        assertThat(last.messages()).hasSize(200);
        assertThat(last.goesBack()).isTrue();
        int before = last.messages().getFirst().seq();
        Conversation first =
                Standing.as(holder, () -> contacts.get(holder, receipt.contact(), Purpose.OWN_FILE, before));
        assertThat(first.messages()).extracting(Message::seq).containsExactly(1, 2, 3, 4, 5);
        assertThat(first.goesBack()).isFalse();
    }

    private void link() {
        Standing.as(anna, () -> ofCase.link(anna, receipt.contact(), caseId));
    }

    private void write(String text) {
        var holder = new Who.CodeHolder(receipt.contact());
        Standing.as(holder, () -> contacts.write(holder, Asked.key(), "ar", text, List.of()));
    }

    private void reply() {
        int version = opened().contact().version();
        var reply = new NewReply(Asked.key(), version, "ar", "جواب", null, false);
        Standing.as(anna, () -> contacts.reply(anna, receipt.contact(), reply));
    }

    private Conversation opened() {
        return Standing.as(anna, () -> contacts.get(anna, receipt.contact(), Purpose.ANSWER));
    }

    private List<UUID> waiting(Who.Staff who) {
        var mine = new Worklist.Filter(Worklist.View.MINE, null, null);
        return Standing.as(
                who,
                () -> contacts.worklist(who, mine, null).lines().stream()
                        .map(Contact::id)
                        .toList());
    }
}
