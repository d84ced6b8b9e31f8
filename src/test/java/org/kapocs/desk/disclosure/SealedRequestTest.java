package org.kapocs.desk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.seal.Danger;
import org.kapocs.desk.seal.LockOuts;
import org.kapocs.desk.seal.Said;
import org.kapocs.desk.seal.Seals;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.springframework.beans.factory.annotation.Autowired;

/** An authority asks about somebody whose file is sealed: its client learns of it, and nobody else of the file. */
class SealedRequestTest extends AskedOfACase {
    @Autowired
    CaseList list;

    @Autowired
    Seals seals;

    @Autowired
    LockOuts lockOuts;

    private UUID seal() {
        UUID file =
                as(officer, () -> list.ofNumber(officer, number)).orElseThrow().id();
        as(officer, () -> seals.seal(officer, file, Danger.THREAT, "", Set.of(), Letters.key()));
        return file;
    }

    @Test
    void whoever_stands_at_the_desk_records_it_and_its_client_reads_it() {
        seal();
        Who.Staff colleague = staff.inCity(Role.DESK_OFFICER);
        UUID id = as(colleague, () -> disclosures.record(colleague, Letters.about(number), null, Letters.key()));
        assertThat(own()).containsExactly(id);
        assertThat(as(colleague, () -> list.ofNumber(colleague, number))).isEmpty();
        propose(supervisor, id, PART);
        approve(protector, id);
        assertThat(seen(id).state()).isEqualTo(State.GRANTED_IN_PART);
    }

    @Test
    void who_is_locked_out_neither_records_nor_reads_nor_decides_it() {
        UUID file = seal();
        UUID id = record(null);
        staff.in(officer.organization(), Role.SUPERVISOR);
        as(officer, () -> {
            lockOuts.say(officer, file, supervisor.account(), Said.CLIENT);
            return 1;
        });
        assertThatThrownBy(() -> seen(id)).isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> as(
                        supervisor, () -> disclosures.record(supervisor, Letters.about(number), null, Letters.key())))
                .isInstanceOf(Problem.Invalid.class);
    }
}
