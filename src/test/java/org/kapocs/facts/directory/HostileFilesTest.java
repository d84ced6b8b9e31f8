package org.kapocs.facts.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.facts.need.Topics;
import tools.jackson.databind.node.ObjectNode;

/** Files that are made to cost: refused where it shows, with the bytes read counted and not the time. */
class HostileFilesTest {
    /** What a parser reads ahead, and a little. */
    private static final long AHEAD = 64 * 1024;

    private long taken;

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"contents\":[", "[{\"name\":["})
    void nesting_without_end_is_refused_at_its_beginning(String step) {
        assertThat(refused(Stream.generate(() -> step))).isEqualTo("malformed");
        assertThat(taken).isLessThan(AHEAD);
    }

    @Test
    void fields_without_end_are_refused_before_they_fill_the_memory() {
        assertThat(refused(Stream.concat(Stream.of("{\"x\":1"), numbered(",\"k%d\":1"))))
                .isEqualTo("record-too-large");
        assertThat(taken).isLessThan(OneRecord.MOST + AHEAD);
        assertThat(refused(Stream.concat(Stream.of("{\"contents\":[{},{\"x\":1"), numbered(",\"k%d\":1"))))
                .isEqualTo("record-too-large");
        assertThat(taken).isLessThan(OneRecord.MOST + AHEAD);
    }

    @Test
    void a_name_a_number_and_a_text_without_end_are_refused() {
        assertThat(refused(Stream.concat(Stream.of("{\""), Stream.generate(() -> "n"))))
                .isEqualTo("malformed");
        assertThat(taken).isLessThan(AHEAD);
        assertThat(refused(Stream.concat(Stream.of("{\"x\":1"), Stream.generate(() -> "1"))))
                .isIn("malformed", "record-too-large");
        assertThat(taken).isLessThan(OneRecord.MOST + AHEAD);
        assertThat(refused(Stream.of("{\"x\":" + "1".repeat(65) + "}"))).isEqualTo("malformed");
        assertThat(refused(Stream.concat(Stream.of("{\"x\":\""), Stream.generate(() -> "text "))))
                .isIn("malformed", "record-too-large");
        assertThat(taken).isLessThan(OneRecord.MOST + AHEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a\",\"id\":\"b\"}",
                "[{\"name\":\"a\",\"name\":\"b\"}]",
                "{\"contents\":[],\"contents\":[]}",
                "[{\"x\":{\"y\":1,\"y\":1}}]",
                "{\"x\":NaN}",
                "{\"x\":Infinity}",
                "{\"x\":01}",
                "{'x':1}",
                "{\"x\":1}//"
            })
    void what_two_readers_would_understand_differently_is_refused(String file) {
        assertThat(refused(Stream.of(file))).isEqualTo("malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "-1e999", "[{\"y\":1.5e400}]", "{\"y\":{\"z\":1e99999}}"})
    void a_number_beyond_all_numbers_makes_its_record_refused(String number) {
        assertThat(faultOfServiceWith(number)).isPresent();
        assertThat(faultOfServiceWith("1e300")).isEmpty();
    }

    private Optional<Fault> faultOfServiceWith(String number) {
        var shape = shape();
        var faults = new ArrayList<Optional<Fault>>();
        var intake = new Nobody() {
            @Override
            public void service(ObjectNode json, String place) {
                faults.add(shape.faultOf(json));
            }
        };
        String file = """
                [{"id":"4c5b6a79-8d1e-4f20-a3b4-c5d6e7f80912","name":"Minta","status":"active","x":%s}]""".formatted(number);
        new HsdsReader(intake, new Records(new ServicesAdvisor(LocalDate.of(2026, 11, 28)), shape))
                .read(new Endless(Stream.of(file).iterator()), _ -> {});
        assertThat(faults).hasSize(1);
        return faults.getFirst();
    }

    @Test
    void many_small_records_are_read_however_long_the_file_is() {
        var records = Stream.concat(
                Stream.of("["),
                Stream.concat(IntStream.range(0, 200_000).mapToObj(n -> "{\"language\":\"hu\"},"), Stream.of("{}]")));
        read(records);
        assertThat(taken).isGreaterThan(OneRecord.MOST);
    }

    @Test
    void a_mapping_that_is_too_large_is_refused_before_it_is_read_and_one_of_a_single_long_line_is_told_briefly()
            throws Exception {
        var mappings = new Mappings(null, null, new Topics());
        assertThatThrownBy(() -> mappings.parse("taxonomy,term,topic\n" + ",".repeat(Mappings.LONGEST)))
                .isInstanceOfSatisfying(
                        Mappings.BadMapping.class,
                        bad -> assertThat(bad.line.reason()).isEqualTo("large"));
        assertThatThrownBy(() -> mappings.parse("taxonomy,term,topic\n" + "x,".repeat(400_000)))
                .isInstanceOfSatisfying(
                        Mappings.BadMapping.class,
                        bad -> assertThat(bad.line.what()).hasSizeLessThanOrEqualTo(200));
    }

    private static Stream<String> numbered(String form) {
        return IntStream.iterate(0, n -> n + 1).mapToObj(form::formatted);
    }

    private String refused(Stream<String> file) {
        try {
            read(file);
        } catch (Unreadable unreadable) {
            return unreadable.fault.reason();
        }
        return "";
    }

    private void read(Stream<String> file) {
        taken = 0;
        Shape shape = shape();
        new HsdsReader(new Nobody(), new Records(new ServicesAdvisor(LocalDate.of(2026, 11, 28)), shape))
                .read(new Endless(file.iterator()), _ -> {});
    }

    private static Shape shape() {
        try {
            return new Shape();
        } catch (java.io.IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A file that goes on for as long as somebody reads it, and counts. */
    private final class Endless extends InputStream {
        private final Iterator<String> parts;
        private byte[] part = {};
        private int at;

        private Endless(Iterator<String> parts) {
            this.parts = parts;
        }

        @Override
        public int read() {
            while (at == part.length) {
                if (!parts.hasNext()) {
                    return -1;
                }
                part = parts.next().getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            taken++;
            return part[at++];
        }
    }

    private static class Nobody implements Intake {
        @Override
        public void service(ObjectNode json, String place) {}

        @Override
        public void translation(ObjectNode json, String language, String place) {}

        @Override
        public void other(String what, String name, String place) {}

        @Override
        public void claims(int many) {}
    }
}
