package org.kapocs.desk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.seal.Guarded.as;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.duplicate.Comparison;
import org.kapocs.desk.duplicate.Duplicates;
import org.kapocs.facts.client.Client;
import org.kapocs.facts.client.SamePerson;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Problem;
import org.springframework.beans.factory.annotation.Autowired;

/** Two records, each locked to one of the two supervisors, turn out to be one person's. */
class JoinedLockOutsTest extends InDanger {
    private static final Who.Machine HOUSE = new Who.Machine("test");

    @Autowired
    Duplicates duplicates;

    @Autowired
    Comparison comparison;

    private boolean join(UUID one, UUID other) {
        return as(officer, () -> {
            Client kept = clients.get(officer, one, Purpose.CASEWORK);
            Client beside = clients.get(officer, other, Purpose.CASEWORK);
            return duplicates.join(
                    officer, new SamePerson.Two(one, kept.version(), other, beside.version()), kept.person());
        });
    }

    @Test
    void they_are_joined_only_where_somebody_is_left_who_could_undo_it() {
        Who.Staff second = staff.in(officer.organization(), Role.SUPERVISOR);
        UUID another = house.open(officer);
        UUID one = house.file(officer, file).client();
        UUID other = house.file(officer, another).client();
        Standing.as(HOUSE, () -> comparison.of(HOUSE, List.of(other)));
        as(officer, () -> house.lockOuts.say(officer, file, supervisor.account(), Said.CLIENT));
        as(officer, () -> house.lockOuts.say(officer, another, second.account(), Said.CLIENT));
        assertThatThrownBy(() -> join(one, other))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("seal.error.joined");
        assertThat(sees(second)).as("nothing was joined").isTrue();
        staff.in(officer.organization(), Role.SUPERVISOR);
        assertThat(join(one, other)).isTrue();
        assertThat(as(second, () -> titles.of(second, java.util.Set.of(file)))).isEmpty();
    }
}
