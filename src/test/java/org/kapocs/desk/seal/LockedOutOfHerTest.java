package org.kapocs.desk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.seal.Guarded.as;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.web.Problem;

/** Who may know nothing of her answers for the case of her daughter: through the daughter they decide of her file neither. */
class LockedOutOfHerTest extends Fled {
    @Test
    void the_caseworker_of_whom_is_sealed_along_becomes_no_keeper_of_hers() throws Exception {
        as(officer, () -> house.lockOuts.say(officer, file, colleague.account(), Said.CLIENT));
        house.seal(officer, file, Set.of(daughter));
        assertThat(as(officer, () -> house.seals.of(officer, daughtersFile)).keptBy(colleague.account()))
                .isFalse();
        assertThatThrownBy(() -> house.file(colleague, daughtersFile)).isInstanceOf(Problem.Missing.class);
        String page = read(officer, "/staff/cases/" + daughtersFile + "/seal");
        assertThat(page.substring(page.indexOf("name=\"account\""), page.indexOf("name=\"account\"") + 400))
                .doesNotContain("value=\"" + colleague.account() + "\"");
    }

    @Test
    void nor_is_named_through_the_case_of_the_daughter() {
        as(officer, () -> house.lockOuts.say(officer, file, colleague.account(), Said.CLIENT));
        house.seal(officer, file, Set.of(daughter));
        assertThatThrownBy(() -> as(officer, () -> house.seals.name(officer, daughtersFile, colleague.account())))
                .isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void nor_does_a_supervisor_break_the_glass_of_the_daughter_who_may_know_nothing_of_her() {
        staff.in(officer.organization(), Role.SUPERVISOR);
        as(officer, () -> house.lockOuts.say(officer, file, supervisor.account(), Said.CLIENT));
        house.seal(officer, file, Set.of(daughter));
        String number = house.file(officer, daughtersFile).number();
        assertThatThrownBy(() -> house.smash(supervisor, number)).isInstanceOf(Problem.Invalid.class);
    }
}
