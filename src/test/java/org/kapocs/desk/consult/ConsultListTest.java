package org.kapocs.desk.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.consult.Advised.as;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** In which order questions are listed, from page to page. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class ConsultListTest {
    @Autowired
    Advised advised;

    @Autowired
    Advisers advisers;

    @Autowired
    ConsultList list;

    @Autowired
    Staff staff;

    @Test
    void what_an_expert_has_taken_comes_first_then_what_is_theirs_to_take_then_the_rest_each_by_when_it_is_due() {
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        Who.Staff expert = staff.with(Role.EXPERT);
        UUID file = advised.open(officer);
        as(expert, () -> advisers.set(expert, expert.account(), new Adviser(Set.of(Field.LAW), Set.of("hu"))));
        UUID taken = ask(officer, file, expert, Field.LAW, Term.THREE_DAYS);
        as(expert, () -> advised.advice.take(expert, taken));
        UUID elsewhere = ask(officer, file, expert, Field.WORK, Term.NEXT_DAY);
        UUID late = ask(officer, file, expert, Field.LAW, Term.THREE_DAYS);
        UUID soon = ask(officer, file, expert, Field.LAW, Term.NEXT_DAY);
        UUID later = ask(officer, file, expert, Field.WORK, Term.THREE_DAYS);

        assertThat(pages(expert, new ConsultQuery(View.OF_US)))
                .as("page by page")
                .containsExactly(taken, soon, late, elsewhere, later);
    }

    @Test
    void my_own_questions_come_before_those_of_my_colleagues() {
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        Who.Staff colleague = staff.in(officer.organization(), Role.DESK_OFFICER);
        Who.Staff expert = staff.with(Role.EXPERT);
        UUID file = advised.open(officer);
        UUID theirs = ask(colleague, file, expert, Field.LAW, Term.NEXT_DAY);
        UUID last = ask(colleague, file, expert, Field.LAW, Term.THREE_DAYS);
        UUID mine = ask(officer, file, expert, Field.LAW, Term.THREE_DAYS);

        List<UUID> found = pages(officer, new ConsultQuery(View.BY_US));
        assertThat(found)
                .startsWith(mine)
                .containsSubsequence(mine, theirs, last)
                .doesNotHaveDuplicates();
    }

    private UUID ask(Who.Staff officer, UUID file, Who.Staff expert, Field field, Term term) {
        var question = new Question(
                expert.organization(), field, "hu", Urgency.URGENT, term, "Meddig lehet?", Set.of(), null, "");
        return advised.ask(officer, file, question);
    }

    /** As somebody finds them who goes on from page to page, one line on each. */
    private List<UUID> pages(Who.Staff who, ConsultQuery query) {
        var found = new ArrayList<UUID>();
        ConsultQuery.After after = null;
        do {
            ConsultQuery from = query.from(after);
            ConsultLines page = as(who, () -> list.find(who, from, 1));
            page.lines().forEach(line -> found.add(line.consultation().id()));
            after = ConsultQuery.After.read(page.next());
        } while (after != null);
        return found;
    }
}
