package org.kapocs.facts.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.ObjectNode;

class SmallPartsTest {
    @Test
    void a_spreadsheet_file_is_read_with_quotes_commas_and_line_breaks_in_cells() {
        assertThat(Csv.read("\uFEFFa,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\n\n,last"))
                .containsExactly(List.of("a", "b"), List.of("x, \"y\"", "two\nlines"), List.of("", "last"));
    }

    @Test
    void a_cell_that_a_spreadsheet_would_run_is_only_text() {
        assertThat(Csv.line("=1+1", "a,b", "plain")).isEqualTo("'=1+1,\"a,b\",plain");
    }

    @Test
    void a_page_token_is_read_back_exactly() {
        var rank = new Rank(2, 1234.5678, "név | csővel", UUID.randomUUID());
        assertThat(Rank.of(rank.token(Instant.EPOCH))).contains(new Rank.End(Instant.EPOCH, rank));
        assertThat(Rank.of("")).isEmpty();
        assertThat(Rank.of("AAAA")).isEmpty();
        assertThat(Rank.of(rank.token(Instant.MAX))).isEmpty();
    }

    @Test
    void a_fingerprint_sees_words_and_not_ids() {
        ObjectNode one = Samples.service("Egy").topic("work.find").json();
        ObjectNode same = one.deepCopy().put("id", UUID.randomUUID().toString());
        ObjectNode other = one.deepCopy().put("description", "más");
        assertThat(Fingerprint.of(new Document(same))).isEqualTo(Fingerprint.of(new Document(one)));
        assertThat(Fingerprint.of(new Document(other))).isNotEqualTo(Fingerprint.of(new Document(one)));
    }

    @Test
    void words_that_look_like_html_and_are_not_stay() {
        assertThat(PlainText.of("R&D for ages 3 < 6 > 2")).isEqualTo("R&D for ages 3 < 6 > 2");
        assertThat(PlainText.of("a&nbsp;b &amp; <i>c</i>")).isEqualTo("a\u00A0b & c");
        assertThat(PlainText.of("before<!-- hidden -->after")).isEqualTo("beforeafter");
    }

    @Test
    void tags_that_were_escaped_are_tags_however_often() {
        assertThat(PlainText.of("a &lt;b&gt;c&lt;/b&gt; &amp;amp;lt;i&amp;amp;gt;5 &lt; 6"))
                .isEqualTo("a c 5 < 6");
    }

    @Test
    @Timeout(10)
    void a_long_row_of_spaces_takes_no_longer_than_its_length() {
        assertThat(PlainText.of("<b>a</b>" + " ".repeat(500_000) + "b")).hasSize(500_002);
    }

    @Test
    void a_number_that_no_machine_can_hold_is_no_number() throws IOException {
        ObjectNode service = Samples.service("Végtelen").json();
        assertThat(new Shape().faultOf(service)).isEmpty();
        service.set("x", Samples.JSON.readTree("[1e400]"));
        assertThat(new Shape().faultOf(service)).contains(new Fault("type", "x[0]: Infinity"));
    }

    @Test
    void distances_are_along_the_surface() {
        var parliament = new Near(47.5071, 19.0457);
        assertThat(parliament.to(new Near(47.4943, 19.0552))).isBetween(1500.0, 1700.0);
        assertThat(new Near(100, 101).exists()).isFalse();
    }
}
