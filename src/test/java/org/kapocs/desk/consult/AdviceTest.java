package org.kapocs.desk.consult;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.consult.Advised.as;
import static org.kapocs.desk.consult.Advised.key;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.Cases;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Opening;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** What an expert sees and may, on Monday 16 November 2026. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class AdviceTest {
    @Autowired
    Advised advised;

    @Autowired
    Consultations consultations;

    @Autowired
    Advice advice;

    @Autowired
    Advisers advisers;

    @Autowired
    ConsultList list;

    @Autowired
    Cases cases;

    @Autowired
    Trail trail;

    @Autowired
    Staff staff;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private Who.Staff expert = officer;
    private UUID file = UUID.randomUUID();

    @BeforeEach
    void a_case() {
        officer = staff.inCity(Role.DESK_OFFICER);
        expert = staff.with(Role.EXPERT);
        file = advised.open(officer);
    }

    @Test
    void an_expert_sees_the_chosen_sections_live_and_nothing_else_and_only_while_it_is_theirs() {
        Who.Staff colleague = staff.in(expert.organization(), Role.EXPERT);
        advised.consent(officer, file, expert, Section.SUMMARY, Section.LANGUAGES);
        UUID id = advised.ask(
                officer,
                file,
                Advised.question(expert, Set.of(Section.SUMMARY, Section.LANGUAGES), LegalBasis.CONSENT, ""));
        assertThat(opened(expert, id).shown()).as("before taking it").isNull();
        as(expert, () -> advice.take(expert, id));
        assertThat(opened(colleague, id).shown()).as("a colleague").isNull();
        assertThat(opened(expert, id).shown()).isNotNull().satisfies(shown -> {
            assertThat(shown.summary()).isEqualTo(Advised.SUMMARY);
            assertThat(shown.languages()).extracting(each -> each.tag()).containsExactly("ar");
            assertThat(shown.names()).isEmpty();
            assertThat(shown.reach()).isEmpty();
            assertThat(shown.birth()).isNull();
            assertThat(shown.needs()).isEmpty();
        });
        int version = advised.file(officer, file).version();
        as(officer, () -> cases.summarise(officer, file, version, "Azóta más."));
        assertThat(requireNonNull(opened(expert, id).shown()).summary()).isEqualTo("Azóta más.");
        as(expert, () -> advice.answer(expert, id, "Itt a válasz.", key()));
        assertThat(opened(expert, id).shown()).as("after answering").isNull();
    }

    @Test
    void giving_it_back_closes_the_file_and_leaves_it_to_a_colleague() {
        Who.Staff colleague = staff.in(expert.organization(), Role.EXPERT);
        UUID id = advised.taken(officer, file, expert, Section.NAME);
        as(expert, () -> advice.giveBack(expert, id));
        assertThat(opened(expert, id).shown()).isNull();
        assertThatThrownBy(() -> as(expert, () -> advice.answer(expert, id, "x", key())))
                .isInstanceOf(Problem.Conflict.class);
        as(colleague, () -> advice.take(colleague, id));
        assertThat(opened(colleague, id).shown())
                .isNotNull()
                .satisfies(shown -> assertThat(shown.names()).hasSize(2));
    }

    @Test
    void a_supervisor_there_gives_back_what_a_colleague_took_and_no_other_colleague_does() {
        Who.Staff colleague = staff.in(expert.organization(), Role.EXPERT);
        Who.Staff supervisor = staff.in(expert.organization(), Role.SUPERVISOR);
        Who.Staff stranger = staff.with(Role.SUPERVISOR);
        UUID id = advised.taken(officer, file, expert, Section.NAME);
        assertThatThrownBy(() -> as(colleague, () -> advice.giveBack(colleague, id)))
                .isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> as(stranger, () -> advice.giveBack(stranger, id)))
                .isInstanceOf(Problem.Missing.class);
        as(supervisor, () -> advice.giveBack(supervisor, id));
        assertThat(opened(expert, id).shown()).isNull();
        as(colleague, () -> advice.take(colleague, id));
    }

    @Test
    void a_text_that_tells_the_name_is_left_out_where_the_name_was_not_chosen() {
        int version = advised.file(officer, file).version();
        as(officer, () -> cases.summarise(officer, file, version, "Zamira fellebbezne."));
        UUID bare = advised.taken(officer, file, expert, Section.SUMMARY, Section.NEEDS);
        assertThat(opened(expert, bare).shown()).isNotNull().satisfies(shown -> {
            assertThat(shown.summary()).isEmpty();
            assertThat(shown.veiled()).containsExactly(Section.SUMMARY);
            assertThat(shown.needs()).extracting(each -> each.note()).containsExactly(Advised.NEED);
        });
        UUID named = advised.taken(officer, file, expert, Section.SUMMARY, Section.NAME);
        assertThat(opened(expert, named).shown()).isNotNull().satisfies(shown -> {
            assertThat(shown.summary()).isEqualTo("Zamira fellebbezne.");
            assertThat(shown.veiled()).isEmpty();
        });
    }

    @Test
    void of_many_who_take_it_at_once_one_has_it() throws Exception {
        UUID id = advised.ask(officer, file, Advised.question(expert));
        List<Who.Staff> all = Stream.generate(() -> staff.in(expert.organization(), Role.EXPERT))
                .limit(8)
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> tries = all.stream()
                    .map(each -> (Callable<Boolean>) () -> takes(each, id))
                    .toList();
            int winners = 0;
            for (Future<Boolean> each : threads.invokeAll(tries)) {
                winners += each.get() ? 1 : 0;
            }
            assertThat(winners).isOne();
        }
    }

    private boolean takes(Who.Staff who, UUID id) {
        try {
            as(who, () -> advice.take(who, id));
            return true;
        } catch (Problem.Conflict late) {
            return false;
        }
    }

    @Test
    void nobody_else_finds_a_question_and_nobody_takes_their_own() {
        UUID id = advised.ask(officer, file, Advised.question(expert));
        Who.Staff stranger = staff.with(Role.EXPERT, Role.SUPERVISOR);
        assertThatThrownBy(() -> opened(stranger, id)).isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> as(stranger, () -> advice.take(stranger, id))).isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> as(stranger, () -> consultations.get(stranger, id)))
                .isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> as(expert, () -> consultations.withdraw(expert, id)))
                .as("only who asked takes it back")
                .isInstanceOf(Problem.Missing.class);
        Who.Staff desk = staff.in(expert.organization(), Role.DESK_OFFICER);
        assertThatThrownBy(() -> opened(desk, id)).isInstanceOf(Problem.Refused.class);
        Who.Staff both = staff.inCity(Role.EXPERT);
        UUID own = advised.ask(both, file, Advised.question(both));
        assertThatThrownBy(() -> as(both, () -> advice.take(both, own))).isInstanceOf(Problem.Refused.class);
    }

    @Test
    void the_client_learns_that_an_expert_looked_and_of_which_organization() {
        UUID id = advised.taken(officer, file, expert, Section.SUMMARY);
        opened(expert, id);
        UUID client = advised.file(officer, file).client();
        List<Opening> seen = trail.openedBy(List.of(new Subject("consultation", id), new Subject("client", client)));
        assertThat(seen)
                .filteredOn(each -> each.purpose().stream().anyMatch(Purpose.CONSULTATION::equals))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.organization()).contains(expert.organization()));
    }

    @Test
    void what_is_in_my_field_and_language_comes_first_and_organizations_say_in_what_they_can_be_asked() {
        UUID law = advised.ask(officer, file, Advised.question(expert));
        as(expert, () -> advisers.set(expert, expert.account(), new Adviser(Set.of(Field.WORK), Set.of("en"))));
        Question work = new Question(
                expert.organization(),
                Field.WORK,
                "en",
                org.kapocs.facts.need.Urgency.SOON,
                Term.THREE_DAYS,
                "May he work while he waits?",
                Set.of(),
                null,
                "");
        UUID mine = advised.ask(officer, file, work);
        assertThat(as(
                        expert,
                        () -> list.find(expert, new ConsultQuery(View.OF_US)).lines()))
                .extracting(line -> line.consultation().id())
                .containsExactly(mine, law);
        assertThat(as(officer, () -> advisers.offers(officer)))
                .filteredOn(offer -> offer.organization().equals(expert.organization()))
                .singleElement()
                .satisfies(offer ->
                        assertThat(offer.fields()).containsOnly(java.util.Map.entry(Field.WORK, Set.of("en"))));
        assertThat(as(expert, () -> list.pressing(expert)).open()).isOne();
    }

    @Test
    void only_experts_and_their_administrator_say_in_what_they_may_be_asked() {
        Who.Staff administrator = staff.in(expert.organization(), Role.ADMINISTRATOR);
        Who.Staff colleague = staff.in(expert.organization(), Role.EXPERT);
        var adviser = new Adviser(Set.of(Field.LAW), Set.of("hu"));
        as(administrator, () -> advisers.set(administrator, expert.account(), adviser));
        assertThat(as(expert, () -> advisers.of(expert, expert.account()))).isEqualTo(adviser);
        assertThatThrownBy(() -> as(colleague, () -> advisers.set(colleague, expert.account(), Adviser.NOTHING)))
                .isInstanceOf(Problem.Refused.class);
        assertThatThrownBy(() -> as(administrator, () -> advisers.set(administrator, administrator.account(), adviser)))
                .isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> as(
                        expert, () -> advisers.set(expert, expert.account(), new Adviser(Set.of(Field.LAW), Set.of()))))
                .isInstanceOf(Problem.Invalid.class);
    }

    private Opened opened(Who.Staff who, UUID id) {
        return as(who, () -> advice.open(who, id));
    }
}
