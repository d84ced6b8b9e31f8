package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.casework.Invented.key;
import static org.kapocs.desk.casework.Invented.officer;
import static org.kapocs.desk.casework.Invented.wish;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class CaseListTest {
    private final Who.Staff officer = officer(UUID.randomUUID());
    private final Who.Staff stranger = officer(UUID.randomUUID());

    @Autowired
    Cases cases;

    @Autowired
    CaseList list;

    @Autowired
    org.kapocs.desk.contact.Contacts contacts;

    @Test
    void cases_are_found_by_number_by_name_in_another_script_and_page_by_page() {
        UUID id = open("زهرا نمونه‌ای", null);
        String number = get(id).number();

        assertThat(found(number)).containsExactly(id);
        assertThat(found(number.toLowerCase(java.util.Locale.ROOT))).containsExactly(id);
        assertThat(found("zahra")).contains(id);
        assertThat(found("nobody of that name")).isEmpty();

        IntStream.range(0, 30).forEach(n -> open("Sokadik Minta", null));
        CaseLines first = Standing.as(officer, () -> list.find(officer, query("")));
        CaseLines second = Standing.as(
                officer, () -> list.find(officer, new CaseQuery(false, null, CaseState.OPEN, "", first.next())));
        assertThat(first.lines()).hasSize(25);
        assertThat(second.lines()).hasSize(6);
        assertThat(second.next()).isEmpty();
        assertThat(first.lines())
                .extracting(CaseLine::id)
                .doesNotContainAnyElementsOf(
                        second.lines().stream().map(CaseLine::id).toList());
    }

    private List<UUID> found(String text) {
        return Standing.as(officer, () -> list.find(officer, query(text))).lines().stream()
                .map(CaseLine::id)
                .toList();
    }

    private static CaseQuery query(String text) {
        return new CaseQuery(false, null, null, text, Optional.empty());
    }

    @Test
    void the_list_can_be_narrowed_to_ones_own_and_counts_what_is_open() {
        Who.Staff colleague = new Who.Staff(
                UUID.randomUUID(), "Minta Béla", officer.organization(), officer.sites(), officer.roles());
        UUID mine = open("Dara", null);
        UUID theirs = Standing.as(colleague, () -> cases.open(colleague, wish("Dora", null), key()));

        assertThat(Standing.as(
                                officer,
                                () -> list.find(
                                        officer, new CaseQuery(true, null, CaseState.OPEN, "", Optional.empty())))
                        .lines())
                .extracting(CaseLine::id)
                .containsExactly(mine);
        assertThat(found("")).containsExactly(theirs, mine);
        CaseCounts open = Standing.as(officer, () -> list.counts(officer));
        assertThat(open.mine()).isEqualTo(1);
        assertThat(open.ours()).isEqualTo(2);
        assertThat(Standing.as(officer, () -> list.caseworkers(officer)))
                .containsExactlyInAnyOrder(officer.account(), colleague.account());
        var ofColleague = new CaseQuery(false, colleague.account(), CaseState.OPEN, "", Optional.empty());
        assertThat(Standing.as(officer, () -> list.find(officer, ofColleague)).lines())
                .extracting(CaseLine::id)
                .containsExactly(theirs);
    }

    @Test
    void in_ones_own_list_the_most_urgent_stands_first_and_who_waits_is_marked() {
        UUID urgent = open("Dara", null);
        UUID calm = Standing.as(officer, () -> cases.open(officer, calm(), key()));
        var mine = new CaseQuery(true, null, CaseState.OPEN, "", Optional.empty());
        var lines = Standing.as(officer, () -> list.find(officer, mine)).lines();
        assertThat(lines).extracting(CaseLine::id).containsExactly(urgent, calm);
        assertThat(lines).extracting(CaseLine::waits).containsExactly(false, false);

        var holder =
                new Who.CodeHolder(java.util.Objects.requireNonNull(get(calm).contact()));
        Standing.as(holder, () -> {
            contacts.write(holder, key(), "fa", "لطفاً", List.of());
            return holder;
        });
        assertThat(Standing.as(officer, () -> list.find(officer, mine)).lines())
                .extracting(CaseLine::waits)
                .containsExactly(false, true);
    }

    private static NewCase calm() {
        NewCase usual = wish("Dora", null);
        var need = new NewNeed("housing.rent", org.kapocs.facts.need.Urgency.CAN_WAIT, "");
        return new NewCase(null, null, usual.person(), usual.legalBasis(), List.of(need), List.of(), "");
    }

    @Test
    void another_organization_finds_nothing() {
        open("Rejtett Minta", null);
        assertThat(Standing.as(stranger, () -> list.find(stranger, query("rejtett")))
                        .lines())
                .isEmpty();
        assertThat(Standing.as(stranger, () -> list.find(stranger, query(""))).lines())
                .isEmpty();
    }

    private Case get(UUID id) {
        return Standing.as(officer, () -> cases.get(officer, id, Purpose.CASEWORK));
    }

    private UUID open(String name, @Nullable UUID contact) {
        return Standing.as(officer, () -> cases.open(officer, wish(name, contact), key()));
    }
}
