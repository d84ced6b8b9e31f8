package org.kapocs.desk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.seal.Guarded.as;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Assignment;
import org.kapocs.desk.casework.Assignments;
import org.kapocs.desk.casework.Change;
import org.kapocs.desk.casework.Colleague;
import org.kapocs.desk.casework.Spread;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody is given a case that they may not see. */
class SealedAssignmentTest extends InDanger {
    @Autowired
    Assignments assignments;

    @Test
    void a_sealed_file_is_given_to_a_keeper_alone() {
        house.seal(officer, file);
        assertThat(offered()).doesNotContain(colleague.account());
        refused(colleague);
        as(officer, () -> house.seals.name(officer, file, colleague.account()));
        assertThat(offered()).contains(colleague.account());
        assertThat(assign(colleague)).isInstanceOf(Change.Done.class);
    }

    @Test
    void who_may_know_nothing_of_a_client_is_not_offered_and_gets_no_case_with_many_others() {
        UUID other = house.open(officer);
        as(officer, () -> house.lockOuts.say(officer, file, colleague.account(), Said.CLIENT));
        assertThat(offered()).doesNotContain(colleague.account());
        refused(colleague);
        Spread came = as(
                officer, () -> assignments.spread(officer, officer.account(), List.of(file, other), wish(colleague)));
        assertThat(came).isEqualTo(new Spread(1, Map.of(file, "casework.error.assign.shut")));
        assertThat(house.file(officer, file).owner()).isEqualTo(officer.account());
    }

    @Test
    void who_broke_the_glass_gives_nothing_away() {
        house.seal(officer, file);
        String number = house.file(officer, file).number();
        house.smash(supervisor, number);
        assertThatThrownBy(() -> as(
                        supervisor,
                        () -> assignments.assign(
                                supervisor, file, house.file(supervisor, file).version(), wish(officer))))
                .isInstanceOf(Problem.Refused.class);
    }

    private List<UUID> offered() {
        return as(officer, () -> assignments.colleagues(officer, file)).stream()
                .map(Colleague::account)
                .toList();
    }

    private void refused(Who.Staff to) {
        assertThatThrownBy(() -> assign(to))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        invalid -> assertThat(invalid.fields()).containsEntry("to", "casework.error.assign.shut"));
    }

    private Change assign(Who.Staff to) {
        int version = house.file(officer, file).version();
        return as(officer, () -> assignments.assign(officer, file, version, wish(to)));
    }

    private static Assignment wish(Who.Staff to) {
        return new Assignment(to.account(), "szabadság", true);
    }
}
