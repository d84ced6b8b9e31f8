package org.kapocs.desk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;

@HouseTest
class WhoIsToldTest extends AskedOfACase {
    @Test
    void only_deciders_see_what_others_recorded_and_nobody_of_another_organization() {
        UUID id = record(null);
        Who.Staff colleague = staff.inCity(Role.DESK_OFFICER);
        Who.Staff stranger = staff.with(Role.SUPERVISOR);
        assertThat(as(protector, () -> disclosures.get(protector, id)).id()).isEqualTo(id);
        for (Who.Staff other : List.of(colleague, stranger)) {
            assertThatThrownBy(() -> as(other, () -> disclosures.get(other, id)))
                    .isInstanceOf(Problem.Missing.class);
            assertThat(as(other, () -> disclosures.list(other, RequestQuery.of(true)))
                            .requests())
                    .noneMatch(request -> request.id().equals(id));
        }
    }

    @Test
    void a_case_of_another_organization_has_no_number_here() {
        Who.Staff stranger = staff.with(Role.EXPERT);
        assertThatThrownBy(() ->
                        as(stranger, () -> disclosures.record(stranger, Letters.about(number), null, Letters.key())))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong -> assertThat(wrong.fields()).containsEntry("number", "disclosure.error.number"));
    }

    @Test
    void the_same_form_records_once() {
        String key = Letters.key();
        UUID id = as(officer, () -> disclosures.record(officer, Letters.about(number), null, key));
        assertThat(as(officer, () -> disclosures.record(officer, Letters.about(number), null, key)))
                .isEqualTo(id);
    }

    @Test
    void the_newcomer_sees_it_unless_the_law_forbids_it_and_from_the_day_after() {
        UUID open = record(null);
        UUID hidden = record(new Silence(today().plusDays(2), "Be. 100. §"));
        assertThat(own()).containsExactly(open);
        refused(
                () -> as(officer, () -> {
                    disclosures.told(officer, hidden, version(hidden), today());
                    return 1;
                }),
                "web.error.400.text");
        clock.forward(Duration.ofDays(2));
        lifting.lift();
        assertThat(own()).containsExactly(open);
        clock.forward(Duration.ofDays(1));
        lifting.lift();
        assertThat(own()).containsExactly(hidden, open);
    }

    @Test
    void a_silence_is_made_and_ended_by_who_decides_and_not_after_they_were_told() {
        UUID id = record(null);
        silence(supervisor, id, new Silence(today().plusDays(40), "Be. 100. §"));
        assertThat(own()).isEmpty();
        silence(supervisor, id, null);
        assertThat(own()).containsExactly(id);
        as(officer, () -> {
            disclosures.told(officer, id, version(id), today());
            return 1;
        });
        refused(() -> silence(supervisor, id, new Silence(today().plusDays(40), "Be. 100. §")), "web.error.400.text");
    }
}
