package org.kapocs.desk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.seal.Guarded.as;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Reach;
import org.kapocs.facts.client.Households;
import org.kapocs.facts.client.Kin;
import org.kapocs.facts.client.Relation;
import org.kapocs.facts.client.Stay;
import org.kapocs.facts.client.Tie;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;

/** What is written after her file was sealed, whose it is when several are, and what becomes of it afterwards. */
class CoveredContactsTest extends Fled {
    private static final String NEW = "+36 30 555 0188";

    private Who.CodeHolder code;

    @BeforeEach
    void whoever_holds_the_code_of_the_daughter() {
        code = new Who.CodeHolder(contactOf(daughtersFile));
    }

    @Test
    void her_new_number_written_with_the_code_of_her_child_does_not_stand_there() {
        house.seal(officer, file);
        reached(mother, List.of(phone(PHONE), phone(NEW)), DISTRICT);
        writes("06 30/555-0188");
        assertThat(contactReach()).isEmpty();
        as(officer, () -> house.seals.unseal(officer, file));
        assertThat(contactReach()).isEqualTo("06 30/555-0188");
    }

    @Test
    void nor_when_it_turns_out_to_be_hers_afterwards() {
        house.seal(officer, file);
        writes(NEW);
        assertThat(contactReach()).isEqualTo(NEW);
        reached(mother, List.of(phone(PHONE), phone(NEW)), DISTRICT);
        assertThat(contactReach()).isEmpty();
    }

    @Test
    void nor_in_the_contact_of_whom_she_takes_in_later() {
        house.seal(officer, file);
        UUID baby = register("Yara", List.of(), null);
        UUID contact = contactOf(open(baby));
        writes(new Who.CodeHolder(contact), PHONE);
        Kin.Home home =
                as(officer, () -> households.of(officer, mother)).homes().getFirst();
        var spot = new Households.Spot(mother, home.id(), home.version());
        as(officer, () -> households.take(officer, spot, baby, Stay.HERE, Tie.of(Relation.CHILD)));
        assertThat(reach(new Who.CodeHolder(contact))).isEmpty();
    }

    @Test
    void a_number_of_two_who_are_sealed_is_put_back_when_the_second_seal_ends() {
        UUID grandmother = register("Latifa", List.of(phone(PHONE)), null);
        UUID grandmothersFile = open(grandmother);
        Kin.Home home =
                as(officer, () -> households.of(officer, mother)).homes().getFirst();
        var spot = new Households.Spot(mother, home.id(), home.version());
        as(officer, () -> households.take(officer, spot, grandmother, Stay.HERE, Tie.of(Relation.RELATIVE)));
        writes(PHONE);
        house.seal(colleague, grandmothersFile);
        house.seal(officer, file);
        as(officer, () -> house.seals.unseal(officer, file));
        assertThat(contactReach()).isEmpty();
        as(colleague, () -> house.seals.unseal(colleague, grandmothersFile));
        assertThat(contactReach()).isEqualTo(PHONE);
        UUID contact = contactOf(daughtersFile);
        assertThat(rows(
                        new Who.Machine("test"),
                        () -> jdbc.sql("select count(*) from contact.covered where contact = :id")
                                .param("id", contact)
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void of_whom_is_sealed_along_nothing_stands_with_the_others_either_and_they_keep_their_own() {
        String own = "06 1 555 0100";
        UUID brother = register("Karim", List.of(phone(own), phone(PHONE)), DISTRICT);
        Kin.Home home =
                as(officer, () -> households.of(officer, mother)).homes().getFirst();
        var spot = new Households.Spot(mother, home.id(), home.version());
        as(officer, () -> households.take(officer, spot, brother, Stay.HERE, Tie.of(Relation.CHILD)));
        house.seal(officer, file, Set.of(daughter));
        assertThat(person(officer, brother).reach()).isEmpty();
        assertThat(person(officer, daughter).reach())
                .extracting(each -> each.value())
                .containsExactly(own);
        reached(daughter, List.of(phone(own), phone(PHONE)), DISTRICT);
        assertThat(person(officer, daughter).reach())
                .extracting(each -> each.value())
                .containsExactly(own);
        assertThat(person(officer, mother).reach())
                .extracting(each -> each.value())
                .contains(PHONE, ADDRESS);
        as(officer, () -> house.seals.unseal(officer, file));
        assertThat(person(officer, brother).reach()).hasSize(2);
        assertThat(person(officer, daughter).reach()).hasSize(3);
    }

    @Test
    void what_went_to_another_organization_gets_back_nothing_of_hers() {
        writes(PHONE);
        house.seal(officer, file);
        UUID elsewhere = UUID.randomUUID();
        UUID contact = contactOf(daughtersFile);
        rows(
                new Who.Machine("test"),
                () -> jdbc.sql("update client.client set organization = :to where id = :id")
                        .param("to", elsewhere)
                        .param("id", daughter)
                        .update());
        rows(
                new Who.Machine("test"),
                () -> jdbc.sql("update contact.contact set organization = :to where id = :id")
                        .param("to", elsewhere)
                        .param("id", contact)
                        .update());
        as(officer, () -> house.seals.unseal(officer, file));
        assertThat(contactReach()).isEmpty();
        assertThat(rows(
                        new Who.Machine("test"),
                        () -> jdbc.sql("select value from client.reach where client = :id")
                                .param("id", daughter)
                                .query(String.class)
                                .list()))
                .isEmpty();
    }

    @Test
    void whoever_has_the_record_open_meanwhile_does_not_write_over_what_was_put_back() {
        reached(mother, List.of(phone(PHONE)), null);
        house.seal(officer, file);
        int version = version();
        as(officer, () -> house.seals.unseal(officer, file));
        assertThat(version()).isGreaterThan(version);
    }

    private int version() {
        return as(officer, () -> clients.get(officer, daughter, Purpose.CASEWORK))
                .version();
    }

    private void writes(String number) {
        writes(code, number);
    }

    private void writes(Who.CodeHolder holder, String number) {
        as(holder, () -> contacts.reachBy(holder, new Reach(Reach.Kind.PHONE, number, "")));
    }

    private String contactReach() {
        return reach(code);
    }

    private String reach(Who.CodeHolder holder) {
        return rows(
                holder,
                () -> jdbc.sql("select reach_value from contact.contact")
                        .query(String.class)
                        .single());
    }
}
