package org.kapocs.desk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.seal.Guarded.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.client.Households;
import org.kapocs.facts.client.Kin;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.Relation;
import org.kapocs.facts.client.Stay;
import org.kapocs.facts.client.Tie;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.Staff;

/** What of somebody who fled is found through those who live with her, when her file is sealed and theirs is not. */
class SealedHouseholdTest extends Fled {
    @Test
    void nobody_else_reads_her_telephone_and_address_in_the_file_of_her_child() throws Exception {
        String client = "/staff/cases/" + daughtersFile + "/client";
        assertThat(read(colleague, client)).contains("555 0147", ADDRESS);
        house.seal(officer, file);
        for (String address : List.of(client, "/staff/cases/" + daughtersFile, "/staff/cases?q=Amira")) {
            assertThat(read(colleague, address)).as(address).doesNotContain("555 0147", ADDRESS);
        }
        assertThat(person(colleague, daughter).reach()).extracting(Reach::value).containsExactly("06 1 555 0100");
        assertThat(person(colleague, daughter).district()).isNull();
        assertThat(person(officer, mother).reach()).extracting(Reach::value).containsExactly(PHONE, ADDRESS);
    }

    @Test
    void whoever_holds_the_code_of_her_child_does_not_read_how_she_is_reached() {
        writesHowSheIsReached();
        house.seal(officer, file);
        var code = new Who.CodeHolder(contactOf(daughtersFile));
        assertThat(texts(code, "select reach_value from contact.contact")).containsExactly("");
        assertThat(texts(code, "select value from client.reach")).noneMatch(each -> each.contains("0147"));
    }

    @Test
    void nor_does_its_page_give_it_away_nor_what_is_taken_along() throws Exception {
        writesHowSheIsReached();
        reached(daughter, List.of(phone("06 20/555 0147"), address()), DISTRICT);
        house.seal(officer, file);
        var code = new Who.CodeHolder(contactOf(daughtersFile));
        for (String address : List.of("/hu/my/file", "/hu/my/rights")) {
            assertThat(http.perform(get(address).with(Staff.as(code)))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsString(StandardCharsets.UTF_8))
                    .as(address)
                    .doesNotContain("0147", ADDRESS);
        }
    }

    @Test
    void who_works_on_in_the_file_of_the_child_loses_nothing_of_it_and_brings_nothing_back() {
        house.seal(officer, file);
        reached(daughter, List.of(phone("06 1 555 0100"), phone(PHONE)), DISTRICT);
        assertThat(reach(daughter)).containsExactly("06 1 555 0100");
        assertThat(person(officer, daughter).district()).isNull();
        reached(mother, List.of(phone("06 1 555 0100")), 9);
        assertThat(reach(daughter)).isEmpty();
        as(officer, () -> house.seals.unseal(officer, file));
        assertThat(reach(daughter)).contains("06 1 555 0100", PHONE, ADDRESS);
        assertThat(person(officer, daughter).district()).isEqualTo(DISTRICT);
    }

    @Test
    void when_the_seal_ends_everything_stands_where_it_stood() {
        writesHowSheIsReached();
        List<String> before = reach(daughter);
        house.seal(officer, file);
        as(officer, () -> house.seals.unseal(officer, file));
        assertThat(reach(daughter)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(person(officer, daughter).district()).isEqualTo(DISTRICT);
        var code = new Who.CodeHolder(contactOf(daughtersFile));
        assertThat(texts(code, "select reach_value from contact.contact")).containsExactly(PHONE);
        for (String table : List.of("client.covering", "client.covered")) {
            assertThat(covered(table)).as(table).isZero();
        }
    }

    @Test
    void who_is_taken_in_or_joined_later_is_covered_too_and_whoever_lives_elsewhere_is_not() {
        UUID stranger = register("Nura", List.of(phone(PHONE)), DISTRICT);
        UUID baby = register("Yara", List.of(phone(PHONE)), DISTRICT);
        house.seal(officer, file);
        assertThat(reach(stranger)).containsExactly(PHONE);
        Kin.Home home =
                as(officer, () -> households.of(officer, mother)).homes().getFirst();
        as(
                officer,
                () -> households.take(
                        officer,
                        new Households.Spot(mother, home.id(), home.version()),
                        baby,
                        Stay.HERE,
                        Tie.of(Relation.CHILD)));
        assertThat(reach(baby)).isEmpty();
        assertThat(person(officer, baby).district()).isNull();
    }

    @Test
    void in_the_file_of_her_husband_nothing_is_told_of_where_she_is() throws Exception {
        Kin.Home home =
                as(officer, () -> households.of(officer, mother)).homes().getFirst();
        var his = new Households.Towards(husband, Tie.of(Relation.CHILD));
        var spot = new Households.Spot(mother, home.id(), home.version());
        as(officer, () -> households.change(officer, spot, daughter, Stay.HERE, his));
        String household = "/staff/cases/" + husbandsFile + "/household";
        assertThat(read(colleague, household)).contains("Amira", "Samira");
        house.seal(officer, file);
        assertThat(read(colleague, household)).doesNotContain("Amira", "Samira");
        assertThat(read(colleague, "/staff/cases/" + husbandsFile)).doesNotContain("Amira", "Samira", "0147");
    }

    @Test
    void those_who_live_with_her_are_named_with_what_they_share_and_ticked_but_for_him() throws Exception {
        String page = read(officer, "/staff/cases/" + file + "/seal");
        assertThat(page)
                .contains("value=\"" + daughter + "\" checked")
                .contains("value=\"" + husband + "\"")
                .doesNotContain("value=\"" + husband + "\" checked")
                .contains("Cím, kerület, Telefon", colleague.name());
    }

    @Test
    void who_lives_with_her_no_more_stands_apart_with_a_warning_and_can_be_ticked_nevertheless() throws Exception {
        String page = read(officer, "/staff/cases/" + file + "/seal");
        assertThat(page.split("id=\"apart\" name", -1)).hasSize(2);
        assertThat(page)
                .containsPattern("name=\"along\" value=\"" + daughter)
                .containsPattern("id=\"apart\" name=\"along\" value=\"" + husband);
        assertThat(page)
                .containsSubsequence(daughter.toString(), "Akitől az ügyfelet félteni kell, azt ne", "volt házastársa");
        send(officer, "/staff/cases/" + file + "/seal", "danger", "OTHER", "along", husband.toString());
        assertThat(read(officer, "/staff/cases/" + file + "/seal"))
                .containsSubsequence("id=\"along\"", "id=\"apart\"", "Omar");
        Who.Staff third = staff.in(officer.organization(), Role.DESK_OFFICER);
        assertThatThrownBy(() -> house.file(third, husbandsFile)).isInstanceOf(Problem.Missing.class);
    }

    @Test
    void a_sealed_case_says_so_in_its_head_and_advises_who_alone_keeps_it_to_name_somebody() throws Exception {
        String address = "/staff/cases/" + file;
        assertThat(read(officer, address)).doesNotContain("Védett akta");
        house.seal(officer, file);
        assertThat(read(officer, address))
                .containsSubsequence(
                        "class=\"six\"",
                        "</section>",
                        "Védett akta: 1 munkatárs látja",
                        "id=\"work\"",
                        "nevezzen meg még valakit");
        assertThat(read(officer, address + "/seal")).contains("nevezzen meg még valakit");
        as(officer, () -> house.seals.name(officer, file, colleague.account()));
        assertThat(read(officer, address))
                .contains("Védett akta: 2 munkatárs látja")
                .doesNotContain("nevezzen meg még valakit");
        assertThat(read(officer, address + "/seal")).doesNotContain("nevezzen meg még valakit");
    }

    @Test
    void whose_file_is_sealed_along_is_found_by_nobody_else_and_comes_back_with_hers() throws Exception {
        send(officer, "/staff/cases/" + file + "/seal", "danger", "VIOLENCE", "along", daughter.toString());
        Who.Staff third = staff.in(officer.organization(), Role.DESK_OFFICER);
        assertThat(read(third, "/staff/cases?q=Amira")).doesNotContain(daughtersFile.toString());
        assertThatThrownBy(() -> house.file(third, daughtersFile)).isInstanceOf(Problem.Missing.class);
        assertThat(house.file(colleague, daughtersFile).open()).isTrue();
        assertThat(house.file(third, husbandsFile).open()).isTrue();
        as(officer, () -> house.seals.unseal(officer, file));
        assertThat(house.file(third, daughtersFile).open()).isTrue();
        assertThat(reach(daughter)).hasSize(3);
    }

    @Test
    void nobody_is_sealed_along_who_does_not_live_with_her() {
        UUID stranger = open(register("Nura", List.of(), null));
        house.seal(officer, file, Set.of(house.file(officer, stranger).client()));
        Who.Staff third = staff.in(officer.organization(), Role.DESK_OFFICER);
        assertThat(house.file(third, stranger).open()).isTrue();
    }

    private List<String> reach(UUID client) {
        return person(officer, client).reach().stream().map(Reach::value).toList();
    }

    private int covered(String table) {
        return rows(
                new Who.Machine("test"),
                () -> jdbc.sql("select count(*) from " + table + " where client in (:mother, :daughter)")
                        .param("mother", mother)
                        .param("daughter", daughter)
                        .query(Integer.class)
                        .single());
    }

    private List<String> texts(Who who, String sql) {
        return rows(who, () -> jdbc.sql(sql).query(String.class).list());
    }
}
