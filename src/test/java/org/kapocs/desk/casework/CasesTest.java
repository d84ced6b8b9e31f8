package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.casework.Invented.contact;
import static org.kapocs.desk.casework.Invented.key;
import static org.kapocs.desk.casework.Invented.officer;
import static org.kapocs.desk.casework.Invented.wish;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.facts.matter.Matter;
import org.kapocs.facts.need.AgeBand;
import org.kapocs.facts.need.NeedState;
import org.kapocs.facts.need.Needs;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class CasesTest {
    private final Who.Staff stranger = officer(UUID.randomUUID());
    private final Who.Staff officer;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    Needs needs;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    CasesTest(@Autowired Organizations organizations) {
        officer = officer(organizations.city().orElseThrow());
    }

    @Test
    void a_case_opens_with_a_pseudonym_and_voices_its_needs() {
        UUID id = open("Dara", null);

        CaseFile file = Standing.as(officer, () -> cases.file(officer, id));
        assertThat(file.file().number()).matches("K-20\\d\\d-\\d{4,}");
        assertThat(file.file().owner()).isEqualTo(officer.account());
        assertThat(file.client().person().name().spoken()).isEqualTo("Dara");
        assertThat(file.matters()).extracting(Matter::code).containsExactly("school");
        assertThat(file.needs()).singleElement().satisfies(each -> {
            assertThat(each.need().state()).isEqualTo(NeedState.OPEN);
            assertThat(each.need().voiced().language()).isEqualTo("fa");
            assertThat(each.need().voiced().district()).isEqualTo(8);
            assertThat(each.need().voiced().ageBand()).isEqualTo(AgeBand.FROM_18_TO_60);
        });
        assertThat(file.happenings())
                .extracting(Happening::key)
                .containsExactly("casework.did.MATTER_ADDED", "casework.did.NEED_ADDED", "casework.did.OPENED");
    }

    @Test
    void numbers_have_no_gap_and_no_double_when_many_open_at_once() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var opened = pool.invokeAll(IntStream.range(0, 12)
                    .<Callable<UUID>>mapToObj(n -> () -> open("Egyszerre Minta", null))
                    .toList());
            var numbers = opened.stream()
                    .map(done -> Integer.parseInt(get(done.resultNow()).number().substring(7)))
                    .sorted()
                    .toList();
            assertThat(numbers.getLast() - numbers.getFirst()).isEqualTo(11);
            assertThat(numbers).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_same_form_opens_one_case() {
        String key = UUID.randomUUID().toString();
        UUID first = Standing.as(officer, () -> cases.open(officer, wish("Dara", null), key));
        UUID second = Standing.as(officer, () -> cases.open(officer, wish("Dara", null), key));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_contact_becomes_a_case_once_and_its_need_is_the_first() {
        UUID contact = contact(contacts);
        UUID id = open("Dara", contact);
        var talk = Standing.as(officer, () -> contacts.get(officer, contact, Purpose.CASEWORK));
        assertThat(talk.contact().caseId()).isEqualTo(id);
        assertThat(Standing.as(officer, () -> cases.needs(officer, id)))
                .as("what was voiced there and is open is not voiced again")
                .singleElement()
                .satisfies(first ->
                        assertThat(first.need().id()).isEqualTo(talk.contact().need()));
        assertThatThrownBy(() -> open("Dara", contact)).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void closing_asks_for_the_outcome_of_each_open_need() {
        UUID id = open("Dara", null);
        assertThatThrownBy(() -> close(id, 1, Map.of()))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        invalid -> assertThat(invalid.fields().keySet()).containsExactly("need-" + onlyNeed(id)));
        assertThat(get(id).open()).isTrue();
    }

    @Test
    void closing_turns_a_need_answered_by_its_service_or_unmet_with_its_reason() {
        UUID answered = open("Dara", null);
        UUID unmet = open("Dora", null);
        UUID service = UUID.randomUUID();

        close(answered, 1, Map.of(onlyNeed(answered), new Outcome.Answered(service)));
        close(unmet, 1, Map.of(onlyNeed(unmet), new Outcome.Unmet(UnmetReason.NO_CAPACITY)));

        var first = needs.byIds(Set.of(onlyNeed(answered))).values().iterator().next();
        assertThat(first.state()).isEqualTo(NeedState.ANSWERED);
        assertThat(first.service()).isEqualTo(service);
        var second = needs.byIds(Set.of(onlyNeed(unmet))).values().iterator().next();
        assertThat(second.state()).isEqualTo(NeedState.UNMET);
        assertThat(second.reason()).isEqualTo(UnmetReason.NO_CAPACITY);
        assertThat(get(answered).closeReason()).isEqualTo(CloseReason.FINISHED);
    }

    @Test
    void nothing_is_added_to_a_closed_case_until_it_is_opened_again() {
        UUID id = open("Dara", null);
        close(id, 1, Map.of(onlyNeed(id), new Outcome.Answered(null)));

        assertThatThrownBy(() -> Standing.as(officer, () -> cases.addMatter(officer, id, "tax-id")))
                .isInstanceOf(Problem.Conflict.class);
        Standing.as(officer, () -> cases.reopen(officer, id, 2, new Reopening(ReopenReason.CAME_BACK, "")));
        Standing.as(officer, () -> cases.addMatter(officer, id, "tax-id"));
        assertThat(Standing.as(officer, () -> cases.file(officer, id)).matters())
                .extracting(Matter::code)
                .containsExactly("school", "tax-id");
    }

    @Test
    void the_second_of_two_officers_sees_what_was_saved_and_overwrites_nothing() {
        UUID id = open("Dara", null);

        Change first = Standing.as(officer, () -> cases.summarise(officer, id, 1, "The girl starts on Monday."));
        Change second = Standing.as(officer, () -> cases.summarise(officer, id, 1, "The girl does not start."));

        assertThat(first).isEqualTo(new Change.Done());
        assertThat(second)
                .isInstanceOfSatisfying(
                        Change.Outdated.class,
                        outdated -> assertThat(outdated.saved().summary()).isEqualTo("The girl starts on Monday."));
        assertThat(get(id).summary()).isEqualTo("The girl starts on Monday.");
        assertThat(close(id, 1, Map.of(onlyNeed(id), new Outcome.Answered(null))))
                .isInstanceOf(Change.Outdated.class);
        assertThat(get(id).open()).isTrue();
    }

    @Test
    void a_need_is_answered_once_by_the_newcomers_own_word() {
        UUID contact = contact(contacts);
        UUID id = open("Dara", contact);
        UUID need = onlyNeed(id);
        var holder = new Who.CodeHolder(contact);

        Standing.as(holder, () -> cases.needAnswered(holder, id, need, null));
        Standing.as(holder, () -> cases.needAnswered(holder, id, need, null));

        CaseFile file = Standing.as(officer, () -> cases.file(officer, id));
        assertThat(file.openNeeds()).isEmpty();
        assertThat(file.happenings())
                .filteredOn(happening -> happening.key().equals("casework.did.NEED_ANSWERED"))
                .singleElement()
                .satisfies(happening -> assertThat(happening.account()).isNull());
    }

    @Test
    void what_is_open_already_is_voiced_once_and_presses_as_the_client_says_now() {
        UUID id = open("Dara", null);
        UUID need = onlyNeed(id);
        var again = new NewNeed("school.primary", Urgency.DANGER, "a kisebbiknek is");
        assertThat(Standing.as(officer, () -> cases.addNeed(officer, id, again, key())))
                .isEqualTo(need);
        CaseFile file = Standing.as(officer, () -> cases.file(officer, id));
        assertThat(file.needs()).singleElement().satisfies(each -> {
            assertThat(each.need().voiced().urgency()).isEqualTo(Urgency.DANGER);
            assertThat(each.note()).isEqualTo("a kisebbiknek is");
        });
        assertThat(file.happenings().getFirst().key()).isEqualTo("casework.did.NEED_AGAIN");
        Standing.as(officer, () -> cases.needAnswered(officer, id, need, null));
        assertThat(Standing.as(officer, () -> cases.addNeed(officer, id, again, key())))
                .isNotEqualTo(need);
    }

    @Test
    void what_the_contact_asked_already_is_not_a_second_need_of_its_case() {
        UUID id = open("Dara", contact(contacts));
        assertThat(Standing.as(officer, () -> cases.needs(officer, id)))
                .singleElement()
                .satisfies(each -> assertThat(each.need().voiced().urgency()).isEqualTo(Urgency.URGENT));
    }

    private Change close(UUID id, int version, Map<UUID, Outcome> outcomes) {
        return Standing.as(officer, () -> cases.close(officer, id, version, CloseReason.FINISHED, outcomes));
    }

    private UUID onlyNeed(UUID id) {
        return Standing.as(officer, () -> cases.needs(officer, id))
                .getFirst()
                .need()
                .id();
    }

    private Case get(UUID id) {
        return Standing.as(officer, () -> cases.get(officer, id, Purpose.CASEWORK));
    }

    private UUID open(String name, @Nullable UUID contact) {
        return Standing.as(officer, () -> cases.open(officer, wish(name, contact), key()));
    }
}
