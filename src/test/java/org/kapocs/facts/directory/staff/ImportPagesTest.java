package org.kapocs.facts.directory.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.kapocs.testing.Staff.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.directory.Import;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.springframework.mock.web.MockMultipartFile;

class ImportPagesTest extends ImportPagesTests {
    @Test
    void a_try_shows_what_would_happen_and_is_taken_with_one_more_click() throws Exception {
        UUID id = UUID.randomUUID();
        String tried = send(service(id), true, UUID.randomUUID().toString());
        assertThat(finished(tried).count(Import.Kind.TAKEN)).isEqualTo(1);
        assertThat(there(id)).isFalse();
        http.perform(get(tried).with(as(editor)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Lapról jött")))
                .andExpect(content().string(containsString(tried + "/taking")));
        String taken = location(http.perform(post(tried + "/taking")
                .param("once", UUID.randomUUID().toString())
                .with(as(editor))));
        assertThat(finished(taken).state()).isEqualTo(Import.State.DONE);
        assertThat(there(id)).isTrue();
        http.perform(get("/staff/directory/" + id).with(as(editor))).andExpect(status().isOk());
    }

    @Test
    void the_same_form_sent_twice_is_one_import() throws Exception {
        String once = UUID.randomUUID().toString();
        String first = send(service(UUID.randomUUID()), false, once);
        finished(first);
        assertThat(send(service(UUID.randomUUID()), false, once)).isEqualTo(first);
    }

    @Test
    void a_form_without_a_file_says_so() throws Exception {
        http.perform(multipart("/staff/directory/import")
                        .file(new MockMultipartFile("file", "", "application/octet-stream", new byte[0]))
                        .param("once", UUID.randomUUID().toString())
                        .with(as(editor)))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Válasszon egy fájlt.")));
    }

    @Test
    void a_failed_import_says_why_and_where() throws Exception {
        String failed = send("[{\"id\":", false, UUID.randomUUID().toString());
        finished(failed);
        http.perform(get(failed).with(as(editor)))
                .andExpect(content().string(containsString("A fájl a közepén véget ér.")))
                .andExpect(content().string(containsString("1. sor")));
    }

    @Test
    void an_import_whose_house_was_stopped_is_interrupted_and_the_next_one_starts() throws Exception {
        UUID lost = UUID.randomUUID();
        sql.sql("""
                        insert into directory.import (id, file_name, language, dry_run, state, seen_at, started_at)
                        values (:id, 'elveszett.json', 'hu', false, 'RUNNING', '2026-01-01Z', '2026-01-01Z')""").param("id", lost).update();
        assertThat(imports.get(lost).orElseThrow().state()).isEqualTo(Import.State.INTERRUPTED);
        http.perform(get("/staff/directory/import/" + lost).with(as(editor)))
                .andExpect(content().string(containsString("félbeszakadt")));
        assertThat(finished(send(
                                service(UUID.randomUUID()),
                                false,
                                UUID.randomUUID().toString()))
                        .state())
                .isEqualTo(Import.State.DONE);
    }

    @Test
    void the_name_of_a_file_is_shown_the_right_way_round_on_one_line_and_not_without_end() throws Exception {
        String hostile =
                "\u202Enosj.exe\u2066\r\nSet-Cookie: evil=1\u0000<script>alert(1)</script>" + "x".repeat(10_000);
        var file = new MockMultipartFile("file", hostile, "application/json", "[]".getBytes(StandardCharsets.UTF_8));
        String place = location(http.perform(multipart("/staff/directory/import")
                .file(file)
                .param("once", UUID.randomUUID().toString())
                .with(as(editor))));
        for (String page : List.of(place, "/staff/directory/import")) {
            http.perform(get(page).with(as(editor)))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("nosj.exe Set-Cookie: evil=1&lt;script&gt;"),
                                    not(containsString("\u202E")),
                                    not(containsString("x".repeat(201))))));
        }
    }

    @Test
    void the_topic_mapping_goes_out_and_comes_back_edited() throws Exception {
        UUID id = UUID.randomUUID();
        UUID term = UUID.randomUUID();
        finished(send(
                """
                [{"id":"%s","name":"Leképezett","status":"active","attributes":[{"id":"%s","taxonomy_term":
                  {"id":"%s","code":"fürdő","name":"Fürdő","description":"x","taxonomy":"Próbalista"}}]}]""".formatted(id, UUID.randomUUID(), term),
                false,
                UUID.randomUUID().toString()));
        assertThat(directory.service(id, languages.house()).orElseThrow().topics())
                .isEmpty();
        String csv = http.perform(get("/staff/directory/mapping.csv").with(as(editor)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).startsWith("taxonomy,term,topic\n").contains("Humanitarian sector,food,social.food");
        http.perform(mapping(csv + "Próbalista,fürdő,health.doctor\n")).andExpect(status().isSeeOther());
        assertThat(directory.service(id, languages.house()).orElseThrow().topics())
                .containsExactly("health.doctor");
        http.perform(mapping(csv + "Próbalista,fürdő,no.such.topic\n"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("sor: „no.such.topic” nem témakód")))
                .andExpect(content().string(containsString("housing.rent</th>")));
        http.perform(mapping("taxonomy;term;topic\nPróbalista;fürdő;health.doctor\n"))
                .andExpect(status().isSeeOther());
        assertThat(directory.service(id, languages.house()).orElseThrow().topics())
                .containsExactly("health.doctor");
        http.perform(mapping(csv)).andExpect(status().isSeeOther());
        http.perform(mapping("x".repeat(20_000_000))).andExpect(content().string(containsString("1000000")));
        assertThat(directory.service(id, languages.house()).orElseThrow().topics())
                .isEmpty();
    }

    private org.springframework.test.web.servlet.RequestBuilder mapping(String csv) {
        return multipart("/staff/directory/mapping").file(file(csv)).with(as(editor));
    }

    @Test
    void who_may_only_read_finds_services_and_imports_nothing() throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        http.perform(get("/staff/directory?q=lap&topic=&inactive=1").with(as(officer)))
                .andExpect(status().isOk());
        http.perform(get("/staff/directory/import").with(as(officer))).andExpect(status().isForbidden());
        http.perform(post("/staff/directory/" + UUID.randomUUID() + "/confirmation")
                        .with(as(officer)))
                .andExpect(status().isForbidden());
    }
}
