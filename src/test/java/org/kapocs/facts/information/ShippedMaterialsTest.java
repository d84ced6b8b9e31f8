package org.kapocs.facts.information;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapocs.facts.information.Shipped.ShippedBlock;
import org.kapocs.facts.matter.Matters;
import org.kapocs.facts.need.Topics;

/** Whoever writes a page learns here what its file lacks; the README beside the files says what they are to be. */
class ShippedMaterialsTest {
    private static final Set<String> LANGUAGES = Set.of("hu", "en", "ar", "fa", "mn", "ru", "tr", "uk", "vi", "zh");
    private static final String ID = "[a-z0-9][a-z0-9-]{0,59}";
    private static final int LONGEST = 600;

    static List<Shipped> pages() throws IOException {
        return Shipped.all();
    }

    private static Map<String, Fact> facts() throws IOException {
        return Stream.concat(Shipped.sharedFacts().stream(), pages().stream().flatMap(page -> page.facts().stream()))
                .collect(Collectors.toMap(Fact::key, fact -> fact, (one, other) -> one));
    }

    @Test
    void there_are_pages() throws IOException {
        assertThat(pages()).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void a_fact_stands_in_one_file() throws IOException {
        assertThat(Stream.concat(
                                Shipped.sharedFacts().stream(), pages().stream().flatMap(page -> page.facts().stream()))
                        .map(Fact::key))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_fact_has_a_source_and_a_value_of_its_kind() throws IOException {
        assertThat(facts().values()).allSatisfy(fact -> {
            assertThat(fact.key()).matches("[a-z0-9][a-z0-9.-]{0,80}");
            assertThat(fact.source()).as("source of %s", fact.key()).isNotBlank();
            assertThat(LANGUAGES).containsAll(fact.said().keySet());
            assertThat(FactRules.wrong(fact)).as("value of %s", fact.key()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_has_a_topic_a_title_and_blocks_with_ids_of_their_own(Shipped page) throws IOException {
        assertThat(page.id()).matches(ID);
        assertThat(new Topics().of(page.topic())).as("topic of %s", page.id()).isPresent();
        assertThat(LANGUAGES).containsAll(page.machine());
        List<String> ids = page.blocks().stream().map(ShippedBlock::id).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches(ID));
        assertThat(page.blocks().getFirst().kind()).isEqualTo(Kind.TITLE);
        assertThat(page.blocks().stream().filter(block -> block.kind() == Kind.TITLE))
                .hasSize(1);
        assertThat(page.machine())
                .as("Hungarian and English are written by somebody")
                .doesNotContain("hu", "en");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_block_says_something_in_hungarian_and_english(Shipped page) {
        assertThat(page.blocks()).allSatisfy(block -> {
            assertThat(block.words()).as(page.id() + " " + block.id()).containsKeys("hu", "en");
            assertThat(LANGUAGES)
                    .as("languages of %s", block.id())
                    .containsAll(block.words().keySet());
            block.words().forEach((language, text) -> said(page, block, language, text));
        });
        Set<String> titled = page.blocks().getFirst().words().keySet();
        assertThat(page.blocks())
                .allSatisfy(block -> assertThat(titled)
                        .as("a language has the title too")
                        .containsAll(block.words().keySet()));
    }

    private static void said(Shipped page, ShippedBlock block, String language, String text) {
        String where = page.id() + " " + block.id() + " " + language;
        assertThat(text.lines())
                .as(where)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .as(where)
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(LONGEST)
                        .doesNotContain("<", ">", "**", "](", "TODO"));
        if (block.kind().oneLine()) {
            assertThat(text.lines()).as(where).hasSize(1);
        }
        if (language.equals("hu")) {
            assertThat(text)
                    .as("official words stand in brackets in translations: " + where)
                    .doesNotContain("[");
        }
        assertThat(text.replaceAll("\\[[^\\[\\]]+]", "").replaceAll("\\{[^{}]+}", ""))
                .as("brackets close: " + where)
                .doesNotContain("[", "]", "{", "}");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void facts_and_matters_that_it_names_are_there(Shipped page) throws IOException {
        Map<String, Fact> facts = facts();
        var matters = new Matters();
        for (ShippedBlock block : page.blocks()) {
            block.words()
                    .forEach((language, text) -> assertThat(facts.keySet())
                            .as(page.id() + " " + block.id())
                            .containsAll(Inserted.keys(text)));
            if (block.kind() == Kind.FACT) {
                assertThat(facts).as(page.id() + " " + block.id()).containsKey(block.refer());
            } else if (block.kind() == Kind.MATTER) {
                assertThat(matters.of(block.refer())).as(block.refer()).isPresent();
            } else if (block.kind() != Kind.CONTACT) {
                assertThat(block.refer()).as(page.id() + " " + block.id()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_translation_holds_the_facts_of_its_source(Shipped page) {
        for (ShippedBlock block : page.blocks()) {
            Set<String> source = Inserted.keys(block.words().getOrDefault("hu", ""));
            block.words()
                    .forEach((language, text) -> assertThat(Inserted.keys(text))
                            .as(page.id() + " " + block.id() + " " + language)
                            .isEqualTo(source));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void what_the_law_sets_has_a_source(Shipped page) {
        assertThat(page.blocks())
                .filteredOn(block -> block.kind() == Kind.DEADLINE)
                .allSatisfy(block -> assertThat(block.source())
                        .as(page.id() + " " + block.id())
                        .isNotBlank());
    }

    @Test
    void every_fact_is_used() throws IOException {
        var used = new ArrayList<String>();
        for (Shipped page : pages()) {
            for (ShippedBlock block : page.blocks()) {
                used.addAll(Inserted.keys(block.words().getOrDefault("hu", "")));
                used.add(block.refer());
            }
        }
        assertThat(used).containsAll(facts().keySet());
    }

    @Test
    void a_value_that_is_none_of_its_kind_is_told() {
        var wrong = new HashMap<Fact.Type, List<String>>();
        wrong.put(Fact.Type.AMOUNT, List.of("", "x", "-1", "3.5", "99999999999999999999"));
        wrong.put(Fact.Type.NUMBER, List.of("one", "1,5"));
        wrong.put(Fact.Type.DATE, List.of("2026-13-01", "soon"));
        wrong.put(Fact.Type.PHONE, List.of("call us", "+"));
        wrong.put(Fact.Type.WEB, List.of("http://x.example.org", "javascript:alert(1)", "https://"));
        wrong.put(Fact.Type.TEXT, List.of(" "));
        assertThat(wrong.keySet()).containsAll(Arrays.asList(Fact.Type.values()));
        wrong.forEach((type, values) -> assertThat(values)
                .allSatisfy(value -> assertThat(
                                FactRules.wrong(new Fact("k", type, Map.of("hu", value), "s", LocalDate.EPOCH, 1)))
                        .as("%s as %s", value, type)
                        .isNotEmpty()));
    }
}
