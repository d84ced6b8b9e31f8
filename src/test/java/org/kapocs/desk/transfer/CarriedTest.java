package org.kapocs.desk.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.PersonalData;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A file goes whole: each table that stands in a compartment and is about people served says what becomes of its rows. */
@HouseTest
class CarriedTest extends Given {
    /** What stays where it was, each for the reason that stands in its room or in the decision record. */
    private static final Set<String> STAYS = Set.of(
            // It tells of other people.
            "client.household",
            "client.member",
            "client.tie",
            // The record of who was asked, and who answered.
            "disclosure.request",
            "rights.request",
            "transfer.transfer",
            // What is sealed does not go; what was, is the record of those who kept it.
            "seal.seal",
            "seal.along",
            "seal.glass",
            // Ids alone, so that nobody is taken over twice from the same list.
            "takeover.line",
            "seal.lock_out");

    @Autowired
    List<PersonalData> rooms;

    @Test
    void every_table_in_a_compartment_says_what_becomes_of_it() {
        Set<String> inCompartment = house(() -> sql.sql("select table_schema || '.' || table_name"
                        + " from information_schema.columns where column_name = 'organization'")
                .query(String.class)
                .set());
        Set<String> silent = rooms.stream()
                .flatMap(room -> room.holdings().stream())
                .filter(Holding::ofPeople)
                .filter(holding -> inCompartment.contains(holding.table()))
                .filter(holding -> holding.carrying() == null)
                .map(Holding::table)
                .collect(Collectors.toSet());
        assertThat(silent).isEqualTo(STAYS);
    }
}
