package org.kapocs.facts.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.directory.Import.Kind;
import org.kapocs.facts.directory.Import.Line;
import org.kapocs.facts.directory.Import.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class BadFilesTest extends ImportTests {
    @Test
    void a_truncated_file_is_refused_with_the_place_and_nothing_of_it_stays() throws IOException {
        byte[] whole = Files.readAllBytes(Samples.file(JORDAN + "services.hsds31.json"));
        long before = count();
        var mine = Samples.service("Csonka").json();
        String page = page(mine).replace("]}", "");
        Import cut = take(page);
        assertThat(cut.state()).isEqualTo(State.FAILED);
        assertThat(cut.failure()).contains("truncated");
        assertThat(cut.place()).startsWith("1:");
        assertThat(take(Arrays.copyOf(whole, whole.length / 2)).failure()).contains("truncated");
        assertThat(count()).isEqualTo(before);
        UUID id = UUID.fromString(mine.path("id").asString());
        assertThat(directory.service(id, languages.house())).isEmpty();
    }

    @Test
    void files_that_are_not_json_say_so() {
        assertThat(take("").failure()).contains("empty");
        assertThat(take("id,name\n1,Szállás").failure()).contains("malformed");
        assertThat(take("\"szöveg\"").failure()).contains("not-a-list");
        assertThat(take("[] []").failure()).contains("more");
        assertThat(take("[{\"id\": 1,}]").failure()).contains("malformed");
        assertThat(take("{\"name\": \"Segítség\"}".getBytes(StandardCharsets.ISO_8859_1))
                        .failure())
                .contains("encoding");
        assertThat(take("[".repeat(2000)).failure()).contains("malformed");
        assertThat(take("[]").state()).isEqualTo(State.DONE);
    }

    @Test
    void utf_16_and_a_byte_order_mark_are_read() {
        var service = Samples.service("Kétbájtos ügyek").json();
        assertThat(take(("\uFEFF" + page(service)).getBytes(StandardCharsets.UTF_8))
                        .count(Kind.TAKEN))
                .isEqualTo(1);
        assertThat(take(("\uFEFF" + page(service)).getBytes(StandardCharsets.UTF_16LE))
                        .count(Kind.UNCHANGED))
                .isEqualTo(1);
    }

    @Test
    void a_page_that_claims_31_and_holds_128_copies_of_one_gives_one_service() {
        var service = Samples.service("Százhuszonnyolc").json();
        ObjectNode page = Samples.JSON.createObjectNode().put("total_items", 31);
        for (int i = 0; i < 128; i++) {
            page.withArray("contents").add(service);
        }
        Import done = take(page.toString());
        assertThat(done.count(Kind.TAKEN)).isEqualTo(1);
        assertThat(done.count(Kind.MERGED)).isEqualTo(127);
        assertThat(lines(done, Kind.NOTICE))
                .filteredOn(line -> line.reason().equals("claims"))
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).isEqualTo("31 ≠ 128"));
    }

    @Test
    void copies_that_stand_far_apart_are_joined_too() {
        ObjectNode page = Samples.JSON.createObjectNode();
        var first = Samples.service("Messze egymástól").json();
        page.withArray("contents").add(first);
        for (int i = 0; i < 250; i++) {
            page.withArray("contents").add(Samples.service("Köztük " + i).json());
        }
        page.withArray("contents")
                .add(first.deepCopy().put("wait_time", "két hét").put("name", "Más név"));
        Import done = take(page.toString());
        assertThat(only(done, Kind.MERGED).detail()).isEqualTo("name");
        assertThat(stored(UUID.fromString(first.path("id").asString()))
                        .path("wait_time")
                        .asString())
                .isEqualTo("két hét");
        assertThat(stored(UUID.fromString(first.path("id").asString()))
                        .path("name")
                        .asString())
                .isEqualTo("Messze egymástól");
    }

    @Test
    void records_that_are_not_hsds_are_refused_one_by_one_with_the_reason() {
        ObjectNode good = Samples.service("Jó bejegyzés").json();
        Map<String, ObjectNode> bad = Map.of(
                "uuid", Samples.service("a").json().put("id", "12"),
                "missing", Samples.service("b").json().put("name", " "),
                "choice", Samples.service("c").json().put("status", "open"),
                "date", Samples.service("d").json().put("assured_date", "31/12/2014"),
                "date-time", Samples.service("e").json().put("last_modified", "2014-12-31"),
                "email", Samples.service("f").json().put("email", "nobody at example"),
                "uri", Samples.service("g").json().put("url", "www.example.org"),
                "type", Samples.service("h").json().put("description", 7),
                "time",
                        Samples.service("i")
                                .open("MO", "half past eight", "16:00")
                                .json(),
                "record-too-large", Samples.service("j").json().put("description", "x".repeat(600_000)));
        ObjectNode[] all = bad.values().toArray(ObjectNode[]::new);
        all = Arrays.copyOf(all, all.length + 1);
        all[all.length - 1] = good;
        Import done = take(page(all));
        assertThat(done.count(Kind.TAKEN)).isEqualTo(1);
        assertThat(lines(done, Kind.REFUSED).stream().map(Line::reason).collect(Collectors.toSet()))
                .isEqualTo(bad.keySet());
        assertThat(lines(done, Kind.REFUSED)).allMatch(line -> line.place().matches("contents\\[\\d+], 1"));
        assertThat(lines(done, Kind.REFUSED)).anyMatch(line -> line.detail().equals("assured_date: 31/12/2014"));
    }

    @Test
    void html_loses_its_tags_and_keeps_its_words() {
        var service = Samples.service("<b>Félkövér</b> segítség")
                .with(
                        "description",
                        "<p>Első</p><p>Második<br>sor</p><script>alert(1)</script> <img src=x onerror=alert(1)>5 &lt; 6")
                .with("eligibility_description", "age < 18 & school")
                .with("alert", "dire\u202Ection\u0000");
        Import done = take(page(service.json()));
        JsonNode stored = stored(service.id());
        assertThat(stored.path("name").asString()).isEqualTo("Félkövér segítség");
        assertThat(stored.path("description").asString()).isEqualTo("Első\nMásodik\nsor\n5 < 6");
        assertThat(stored.path("eligibility_description").asString()).isEqualTo("age < 18 & school");
        assertThat(stored.path("alert").asString()).isEqualTo("direction");
        assertThat(lines(done, Kind.NOTICE))
                .anyMatch(
                        line -> line.reason().equals("cleaned") && line.detail().contains("description"));
    }

    @Test
    void terms_that_are_their_own_ancestors_are_named_and_the_services_are_taken() {
        String a = UUID.randomUUID().toString();
        String b = UUID.randomUUID().toString();
        Import done = take(page(withTerm("Körbe", a, b), withTerm("Vissza", b, a)));
        assertThat(done.count(Kind.TAKEN)).isEqualTo(2);
        assertThat(lines(done, Kind.NOTICE))
                .filteredOn(line -> line.reason().equals("circle"))
                .hasSize(1);
        assertThat(lines(done, Kind.NOTICE))
                .filteredOn(line -> line.reason().equals("unmapped"))
                .extracting(Line::name, Line::detail)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("próba / körbe", "1"),
                        org.assertj.core.api.Assertions.tuple("próba / vissza", "1"));
    }

    private static ObjectNode withTerm(String name, String id, String parent) {
        ObjectNode service = Samples.service(name).json();
        service.withArray("attributes")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .putObject("taxonomy_term")
                .put("id", id)
                .put("code", name.toLowerCase(java.util.Locale.ROOT))
                .put("name", name)
                .put("description", name)
                .put("taxonomy", "Próba")
                .put("parent_id", parent);
        return service;
    }

    @Test
    void translations_of_services_that_are_not_there_are_refused() {
        Import done = take("{\"language\":\"ar\",\"translations\":[{\"id\":\"" + UUID.randomUUID()
                + "\",\"name\":\"أ\"},{\"id\":\"x\",\"name\":\"ب\"}]}");
        assertThat(lines(done, Kind.REFUSED))
                .extracting(Line::reason)
                .containsExactlyInAnyOrder("no-such-service", "uuid");
        assertThat(take("{\"translations\":[{\"id\":\"x\",\"name\":\"b\"}]}").failure())
                .contains("no-language");
    }
}
