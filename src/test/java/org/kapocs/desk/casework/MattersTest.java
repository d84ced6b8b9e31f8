package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;

class MattersTest {
    private final Matters matters = new Matters();
    private final Messages messages = new Messages();
    private final Languages languages = new Languages();
    private final Topics topics = new Topics();

    MattersTest() throws java.io.IOException {}

    @Test
    void every_matter_has_an_authority_a_source_and_a_topic_of_the_one_taxonomy() {
        assertThat(matters.all()).hasSizeGreaterThan(24).allSatisfy(matter -> {
            assertThat(matter.source()).isNotBlank();
            assertThat(matter.authority().nameHu()).isNotBlank();
            assertThat(matter.authority().source()).isNotBlank();
            assertThat(topics.of(matter.topic())).as(matter.topic()).isPresent();
        });
    }

    @Test
    void every_matter_and_kind_of_authority_has_a_name_in_ten_languages() {
        languages.open().forEach(language -> {
            assertThat(matters.all()).allSatisfy(matter -> {
                assertThat(messages.has(language, matter.nameKey()))
                        .as(matter.code())
                        .isTrue();
                assertThat(messages.has(language, matter.clientPointKey())).isTrue();
            });
            assertThat(matters.authorities())
                    .allSatisfy(authority -> assertThat(messages.has(language, authority.kindKey()))
                            .as(authority.kind())
                            .isTrue());
        });
    }

    @Test
    void nothing_counts_as_checked_that_no_named_person_has_checked() {
        assertThat(matters.all()).extracting(Matter::checked).containsOnlyNulls();
        assertThat(matters.authorities()).extracting(Authority::checked).containsOnlyNulls();
        assertThat(Matters.checked("checked", "Minta Anna", "2026-11-20"))
                .isEqualTo(new Checked("Minta Anna", LocalDate.of(2026, 11, 20)));
        assertThat(Matters.checked("checked", " ", "2026-11-20")).isNull();
        assertThat(Matters.checked("general-knowledge", "Minta Anna", "2026-11-20"))
                .isNull();
    }
}
