package org.kapocs.desk.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.shared.access.Standing.as;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Assignment;
import org.kapocs.desk.casework.Assignments;
import org.kapocs.desk.rights.Erasures;
import org.kapocs.desk.rights.Kind;
import org.kapocs.desk.rights.Requests;
import org.kapocs.desk.rights.Shown;
import org.kapocs.desk.rights.Way;
import org.kapocs.desk.rights.Wish;
import org.kapocs.desk.seal.Danger;
import org.kapocs.desk.seal.LockOuts;
import org.kapocs.desk.seal.Said;
import org.kapocs.desk.seal.Seals;
import org.kapocs.facts.client.Client;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.SamePerson;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to a file between the offer and the answer: it goes only as it may go when it is accepted. */
@HouseTest
class MeanwhileTest extends Given {
    @Autowired
    Seals seals;

    @Autowired
    LockOuts lockOuts;

    @Autowired
    Requests requests;

    @Autowired
    Erasures erasures;

    @Autowired
    Clients clients;

    @Autowired
    SamePerson same;

    @Autowired
    Assignments assignments;

    @Test
    void an_offer_ends_when_somebody_else_is_made_the_caseworker() {
        UUID id = offered(officer.organization(), null, null);
        int version = seen(officer, file).version();
        as(
                officer,
                () -> assignments.assign(
                        officer, file, version, new Assignment(colleague.account(), "szabadság", true)));
        assertThat(open(officer, id).transfer().answerKey()).isEqualTo("transfer.ending.REASSIGNED");
        assertThatThrownBy(() -> as(supervisor, () -> transfers.accept(supervisor, id, officer.account())))
                .isInstanceOf(Problem.Conflict.class);
        assertThat(seen(colleague, file).owner()).isEqualTo(colleague.account());
    }

    @Test
    void a_sealed_file_is_offered_to_nobody_else_and_what_was_offered_is_not_there_until_it_is_unsealed() {
        UUID id = offeredAcross();
        as(officer, () -> seals.seal(officer, file, Danger.VIOLENCE, "", Set.of(), key()));
        assertThat(as(other, () -> list.counts(other)).toUs()).isZero();
        assertThatThrownBy(() -> open(other, id)).isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> accept(other, id)).isInstanceOf(Problem.Missing.class);
        assertThat(seen(officer, file).owner()).isEqualTo(officer.account());
        as(officer, () -> transfers.withdraw(officer, id));
        assertThatThrownBy(this::offeredAcross)
                .isInstanceOf(Problem.Conflict.class)
                .hasMessageContaining("transfer.tied.sealed");
        as(officer, () -> seals.unseal(officer, file));
        accept(other, offeredAcross());
        assertThat(seen(other, file).owner()).isEqualTo(other.account());
    }

    @Test
    void who_may_know_nothing_of_the_client_is_offered_nothing_and_made_caseworker_by_nobody() {
        UUID id = offered(officer.organization(), null, null);
        as(officer, () -> lockOuts.say(officer, file, colleague.account(), Said.CLIENT));
        assertThat(as(colleague, () -> list.counts(colleague)).toUs()).isZero();
        assertThatThrownBy(() -> open(colleague, id)).isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> accept(colleague, id)).isInstanceOf(Problem.Missing.class);
        assertThat(open(supervisor, id).owners()).doesNotContainKey(colleague.account());
        assertThatThrownBy(() -> as(supervisor, () -> transfers.accept(supervisor, id, colleague.account())))
                .isInstanceOf(Problem.Missing.class);
        as(officer, () -> transfers.withdraw(officer, id));
        assertThatThrownBy(() -> offered(officer.organization(), colleague.account(), null))
                .isInstanceOf(Problem.Missing.class);
    }

    @Test
    void while_the_client_waits_for_an_answer_about_their_data_the_file_stays() {
        UUID id = offeredAcross();
        UUID request = asked(Kind.COPY);
        stays(id);
        assertThat(as(officer, () -> requests.get(officer, request)).waits()).isTrue();
    }

    @Test
    void while_the_client_is_to_be_erased_the_file_stays_asked_proposed_and_approved() {
        Who.Staff guardian = staff.in(officer.organization(), Role.DATA_PROTECTION_OFFICER);
        UUID id = offeredAcross();
        UUID request = asked(Kind.ERASURE);
        stays(id);
        assertThatThrownBy(() -> as(supervisor, () -> erasures.propose(supervisor, request, 1)))
                .isInstanceOf(Problem.class);
        close(file);
        UUID erasure = as(supervisor, () -> erasures.propose(supervisor, request, 1));
        as(
                guardian,
                () -> erasures.approve(
                        guardian,
                        erasure,
                        as(guardian, () -> erasures.get(guardian, erasure)).version(),
                        false));
        assertThatThrownBy(() -> accept(other, id)).isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> seen(other, file)).isInstanceOf(Problem.Missing.class);
    }

    @Test
    void two_records_that_turn_out_to_be_one_person_go_together_or_not_at_all() {
        UUID id = offeredAcross();
        UUID second = opened(LegalBasis.PUBLIC_TASK, null);
        UUID one = seen(officer, file).client();
        UUID two = seen(officer, second).client();
        joined(one, two);
        assertThatThrownBy(() -> accept(other, id))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessageContaining("transfer.tied.now");
        close(second);
        accept(other, id);
        assertThat(seen(other, second).open()).isFalse();
        assertThat(as(other, () -> clients.get(other, two, Purpose.CASEWORK)).id())
                .isEqualTo(one);
        assertThatThrownBy(() -> as(officer, () -> clients.get(officer, two, Purpose.CASEWORK)))
                .isInstanceOf(Problem.Missing.class);
    }

    private void joined(UUID one, UUID two) {
        Client keeper = as(officer, () -> clients.get(officer, one, Purpose.CASEWORK));
        Client beside = as(officer, () -> clients.get(officer, two, Purpose.CASEWORK));
        var both = new SamePerson.Two(one, keeper.version(), two, beside.version());
        assertThat(as(officer, () -> same.join(officer, both, keeper.person()))).isTrue();
    }

    private UUID asked(Kind kind) {
        var wish = new Wish(kind, Way.IN_PERSON, Shown.PAPER, null, "kérem");
        return as(officer, () -> requests.ask(officer, file, wish, key()));
    }

    private void stays(UUID id) {
        assertThatThrownBy(() -> accept(other, id))
                .isInstanceOf(Problem.Conflict.class)
                .as("nobody there learns what the client has asked for")
                .hasMessageContaining("transfer.tied.now");
        assertThat(seen(officer, file).owner()).isEqualTo(officer.account());
        assertThat(open(other, id).transfer().open()).isTrue();
    }
}
