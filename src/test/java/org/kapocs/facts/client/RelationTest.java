package org.kapocs.facts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kapocs.shared.web.Problem;

/** What people are to each other, both ways round. */
class RelationTest {

    @ParameterizedTest
    @EnumSource
    void turned_round_twice_it_is_what_it_was(Relation relation) {
        assertThat(relation.inverse().inverse()).isEqualTo(relation);
        assertThat(relation.inverse().couple()).isEqualTo(relation.couple());
        assertThat(relation.inverse().appointed()).isEqualTo(relation.appointed());
    }

    @ParameterizedTest
    @CsvSource({
        "CHILD, gyermeke, szülője",
        "SPOUSE, házastársa, házastársa",
        "PARTNER, élettársa, élettársa",
        "SIBLING, testvére, testvére",
        "GRANDPARENT, nagyszülője, unokája",
        "GUARDIAN, gyámja, gyámoltja",
        "RELATIVE, más rokona, más rokona",
        "UNRELATED, nem rokona, nem rokona"
    })
    void it_is_said_right_in_hungarian_both_ways(Relation relation, String said, String turned) throws IOException {
        var words = new Properties();
        try (var file = Files.newBufferedReader(
                Path.of("src/main/resources/messages/client/staff.hu.properties"), StandardCharsets.UTF_8)) {
            words.load(file);
        }
        assertThat(words.getProperty("client.relation." + relation)).isEqualTo(said);
        assertThat(words.getProperty("client.relation." + relation.inverse())).isEqualTo(turned);
    }

    @ParameterizedTest
    @CsvSource({
        "PARENT, CHILD, SIBLING",
        "PARENT, PARENT, GRANDPARENT",
        "CHILD, CHILD, GRANDCHILD",
        "PARENT, SIBLING, RELATIVE",
        "SIBLING, CHILD, RELATIVE",
        "SPOUSE, CHILD,",
        "CHILD, PARENT,",
        "SIBLING, PARENT,",
        "GUARDIAN, CHILD,",
        "UNRELATED, CHILD,"
    })
    void what_follows_from_two_relations_is_said_only_where_it_is_sure(
            Relation between, Relation further, Relation follows) {
        assertThat(Relation.through(between, further)).isEqualTo(Optional.ofNullable(follows));
    }

    @Test
    void what_follows_one_way_follows_the_other_way_round_too() {
        for (Relation between : Relation.values()) {
            for (Relation further : Relation.values()) {
                Relation.through(between, further)
                        .ifPresent(found -> assertThat(Relation.through(further.inverse(), between.inverse()))
                                .as(between + " and " + further)
                                .map(Relation::inverse)
                                .contains(found));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2023, 2023", "2023-4, 2023-04", "2023. 04. 17., 2023-04-17", "2023.4.7, 2023-04-07", "2023., 2023"})
    void a_day_is_kept_as_far_as_it_is_remembered(String typed, String kept) {
        assertThat(RoughDate.typed(typed, "since"))
                .isNotNull()
                .extracting(RoughDate::text)
                .isEqualTo(kept);
        assertThat(RoughDate.typed(kept, "since")).isEqualTo(RoughDate.typed(typed, "since"));
    }

    @ParameterizedTest
    @CsvSource({"tavaly", "2023-13", "2023-02-30", "23", "2023-04-17-1", "12345"})
    void what_is_no_date_is_told_at_its_field(String typed) {
        assertThatThrownBy(() -> RoughDate.typed(typed, "until"))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem -> assertThat(problem.fields()).containsEntry("until", "client.error.household.date"));
    }

    @Test
    void who_moved_in_within_a_year_may_have_moved_out_in_it() {
        assertThat(new Stay(RoughDate.typed("2023-04", "x"), RoughDate.typed("2023", "x"), false).here())
                .isFalse();
        assertThatThrownBy(() -> new Stay(RoughDate.typed("2023-04", "x"), RoughDate.typed("2022", "x"), false))
                .isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void a_guardian_speaks_for_their_ward_and_only_couples_come_to_an_end() {
        assertThatThrownBy(() -> Tie.of(Relation.GUARDIAN)).isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> new Tie(Relation.WARD, false, false, Tie.Speaker.SECOND, Ground.OTHER, "x"))
                .isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> new Tie(Relation.CHILD, true, false, null, null, ""))
                .isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> new Tie(Relation.CHILD, false, false, Tie.Speaker.FIRST, null, "x"))
                .isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> new Tie(Relation.CHILD, false, false, Tie.Speaker.FIRST, Ground.OTHER, " ")
                        .refuseWithoutPaper())
                .isInstanceOf(Problem.Invalid.class);
    }
}
