package org.kapocs.facts.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On Monday 16 November 2026. Each test has a matter of its own: the catalogue is one for all. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class CatalogueTest {
    @Autowired
    Catalogue catalogue;

    @Autowired
    Sowing sowing;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    private Who.Staff editor = nobody();

    private static Who.Staff nobody() {
        return new Who.Staff(java.util.UUID.randomUUID(), "", java.util.UUID.randomUUID(), Set.of(), Set.of());
    }

    @BeforeEach
    void an_editor() {
        editor = staff.inCity(Role.EDITOR);
    }

    private static final Difference.Said AS_CODES = new Difference.Said() {
        @Override
        public String language(String tag) {
            return tag;
        }

        @Override
        public String named(String key) {
            return key;
        }

        @Override
        public String counted(Deadline deadline) {
            return deadline.key();
        }
    };

    @Test
    void what_the_house_brings_along_is_there_from_the_start_and_checked_by_nobody() {
        assertThat(catalogue.find(View.ALL, "")).hasSizeGreaterThanOrEqualTo(60);
        assertThat(catalogue.get("apostille")).satisfies(entry -> {
            assertThat(entry.checked()).isFalse();
            assertThat(entry.owner()).isNull();
            assertThat(entry.facts().office()).contains("Oktatási Hivatal");
        });
        assertThat(catalogue.past("apostille")).extracting(Past::did).containsExactly(Past.Did.BROUGHT);
    }

    @Test
    void a_matter_is_found_by_its_name_in_any_language_its_authority_or_its_law() {
        assertThat(codes("iskolai beiratkozas")).contains("school");
        assertThat(codes("kindergraten")).contains("kindergarten");
        assertThat(codes("щеплення")).contains("vaccination");
        assertThat(codes("békéltető")).contains("consumer-complaint");
        assertThat(codes("Evectv")).contains("sole-trader");
        assertThat(codes("nincs ilyen ügy")).isEmpty();
    }

    @Test
    void what_an_editor_changed_is_unchecked_and_stays_when_the_house_starts_again() {
        Entry before = catalogue.get("naming");
        as(() -> catalogue.check(editor, "naming", before.version(), LocalDate.parse("2027-05-16")));
        Facts changed = withFee(before.facts(), "10 000 Ft");
        assertThat(as(() -> catalogue.revise(editor, before.matter(), before.version() + 1, changed)))
                .isEqualTo(new Change.Done());
        sowing.afterSingletonsInstantiated();
        Entry after = catalogue.get("naming");
        assertThat(after.facts().in("hu").fee()).isEqualTo("10 000 Ft");
        assertThat(after.checked()).isFalse();
        assertThat(after.owner()).as("who looked after it still does").isEqualTo(editor.account());
        assertThat(catalogue.past("naming")).extracting(Past::did).startsWith(Past.Did.REVISED, Past.Did.CHECKED);
        assertThat(Difference.between(
                        catalogue.past("naming").get(1).facts(),
                        catalogue.past("naming").get(0).facts(),
                        AS_CODES))
                .singleElement()
                .isEqualTo(new Difference(
                        "catalogue.fee", "hu", before.facts().in("hu").fee(), "10 000 Ft"));
    }

    @Test
    void whoever_read_what_a_machine_wrote_takes_the_mark_away_and_a_check_stands() {
        Entry before = catalogue.get("kindergarten");
        assertThat(before.facts().drafts()).contains("ar");
        as(() -> catalogue.check(editor, "kindergarten", before.version(), LocalDate.parse("2027-05-16")));
        Facts read = withDrafts(before.facts(), Set.of("fa"));
        assertThat(as(() -> catalogue.revise(editor, before.matter(), before.version() + 1, read)))
                .isEqualTo(new Change.Done());
        assertThat(catalogue.get("kindergarten").facts().drafts()).containsExactly("fa");
        assertThat(catalogue.get("kindergarten").checked()).isTrue();
        assertThat(Difference.between(before.facts(), read, AS_CODES))
                .extracting(Difference::what, Difference::after)
                .containsExactly(tuple("catalogue.drafts", "fa"));
    }

    @Test
    void a_language_that_came_later_is_added_where_nobody_of_the_house_changed_anything() {
        Entry touched = catalogue.get("disability");
        as(() -> catalogue.check(editor, "disability", touched.version(), LocalDate.parse("2027-05-16")));
        as(() -> sql.sql("update matter.entry set facts = facts #- '{words,ar}' where code in ('ehic', 'disability')")
                .update());
        sowing.afterSingletonsInstantiated();
        assertThat(catalogue.get("ehic").facts().in("ar").things()).isNotEmpty();
        assertThat(catalogue.past("ehic")).extracting(Past::did).containsExactly(Past.Did.BROUGHT, Past.Did.BROUGHT);
        assertThat(catalogue.get("disability").facts().in("ar")).isEqualTo(Words.NONE);
        int version = catalogue.get("ehic").version();
        sowing.afterSingletonsInstantiated();
        assertThat(catalogue.get("ehic").version()).isEqualTo(version);
    }

    @Test
    void whoever_starts_from_an_older_version_overwrites_nothing() {
        Entry before = catalogue.get("vehicle");
        as(() -> catalogue.revise(editor, before.matter(), before.version(), withFee(before.facts(), "az enyém")));
        assertThat(as(() ->
                        catalogue.revise(editor, before.matter(), before.version(), withFee(before.facts(), "a másé"))))
                .isInstanceOfSatisfying(
                        Change.Outdated.class,
                        outdated -> assertThat(outdated.saved().facts().in("hu").fee())
                                .isEqualTo("az enyém"));
        assertThat(as(() -> catalogue.check(editor, "vehicle", before.version(), LocalDate.parse("2027-01-01"))))
                .as("what nobody read is confirmed by nobody")
                .isInstanceOf(Change.Outdated.class);
        assertThat(catalogue.get("vehicle").checked()).isFalse();
    }

    @Test
    void what_was_checked_is_to_be_checked_again_when_its_day_has_come() {
        Entry before = catalogue.get("pension");
        as(() -> catalogue.check(editor, "pension", before.version(), LocalDate.parse("2026-12-01")));
        assertThat(catalogue.get("pension").owner()).isEqualTo(editor.account());
        assertThat(codes(View.UNCHECKED)).doesNotContain("pension");
        int due = catalogue.due();
        assertThat(codes(View.DUE)).doesNotContain("pension");
        clock.forward(Duration.ofDays(15));
        assertThat(codes(View.DUE)).contains("pension");
        assertThat(catalogue.due()).isEqualTo(due + 1);
        assertThat(catalogue.due(editor).own()).extracting(Matter::code).contains("pension");
        Who.Staff other = staff.inCity(Role.EDITOR);
        assertThat(catalogue.due(other)).isEqualTo(new Due(java.util.List.of(), due + 1));
    }

    @Test
    void what_an_entry_lacks_is_said_at_each_field() {
        Entry before = catalogue.get("death");
        var nothing = new Facts(
                "",
                "http://plain.example.org",
                List.of(),
                Map.of("hu", Words.NONE),
                List.of(new Step("x", Map.of("en", "only here"))),
                List.of(new Deadline("y", 0, Deadline.Unit.DAYS, Deadline.Way.AFTER, "", Map.of(), Map.of())),
                Set.of());
        assertThatThrownBy(() -> as(() -> catalogue.revise(editor, before.matter(), before.version(), nothing)))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong -> assertThat(wrong.fields())
                                .containsOnlyKeys(
                                        "source",
                                        "web",
                                        "authority-hu",
                                        "step-hu-0",
                                        "must-hu-0",
                                        "from-hu-0",
                                        "law-0",
                                        "count-0"));
        for (String day : List.of("2026-11-16", "2029-01-01")) {
            assertThatThrownBy(() -> as(() -> catalogue.check(editor, "death", before.version(), LocalDate.parse(day))))
                    .isInstanceOf(Problem.Invalid.class);
        }
    }

    private List<String> codes(String text) {
        return catalogue.find(View.ALL, text).stream()
                .map(entry -> entry.matter().code())
                .toList();
    }

    private List<String> codes(View view) {
        return catalogue.find(view, "").stream()
                .map(entry -> entry.matter().code())
                .toList();
    }

    private static Facts withDrafts(Facts facts, Set<String> drafts) {
        return new Facts(
                facts.source(), facts.web(), facts.served(), facts.words(), facts.steps(), facts.deadlines(), drafts);
    }

    private static Facts withFee(Facts facts, String fee) {
        var words = new HashMap<>(facts.words());
        Words hu = facts.in("hu");
        words.put("hu", new Words(hu.authority(), hu.bring(), hu.time(), fee));
        return new Facts(
                facts.source(), facts.web(), facts.served(), words, facts.steps(), facts.deadlines(), facts.drafts());
    }

    private <T> T as(Supplier<T> work) {
        return Standing.as(editor, work);
    }
}
