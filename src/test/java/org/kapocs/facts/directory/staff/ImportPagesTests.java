package org.kapocs.facts.directory.staff;

import static org.awaitility.Awaitility.await;
import static org.kapocs.testing.Staff.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.directory.Import;
import org.kapocs.facts.directory.Imports;
import org.kapocs.facts.directory.NewestImport;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** What tests of these pages have in common. */
@HouseTest
abstract class ImportPagesTests {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Imports imports;

    @Autowired
    Directory directory;

    @Autowired
    Languages languages;

    @Autowired
    JdbcClient sql;

    @Autowired
    TestClock clock;

    Who.Staff editor;

    @BeforeEach
    void an_editor_whose_import_will_be_the_newest() {
        editor = staff.with(Role.EDITOR);
        NewestImport.reach(clock, sql);
    }

    static MockMultipartFile file(String text) {
        return new MockMultipartFile("file", "minta.json", "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    static String service(UUID id) {
        return "[{\"id\":\"%s\",\"name\":\"Lapról jött %s\",\"status\":\"active\"}]".formatted(id, id);
    }

    String send(String text, boolean dryRun, String once) throws Exception {
        var request = multipart("/staff/directory/import")
                .file(file(text))
                .param("once", once)
                .param("language", "hu");
        if (dryRun) {
            request.param("try", "1");
        }
        return location(http.perform(request.with(as(editor))));
    }

    static String location(org.springframework.test.web.servlet.ResultActions answer) throws Exception {
        return Objects.requireNonNull(answer.andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    }

    Import finished(String location) {
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> imports.get(id).orElseThrow(), found -> found.state() != Import.State.RUNNING);
    }

    boolean there(UUID id) {
        return directory.service(id, languages.house()).isPresent();
    }

    String page(String path) throws Exception {
        return http.perform(get(path).with(as(editor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    static String placed(UUID id, String name, double latitude) {
        return """
                [{"id":"%s","name":"%s","status":"active","service_at_locations":[{"id":"%s","location":{"id":"%s",
                  "location_type":"physical","latitude":%s,"longitude":19.1}}]}]""".formatted(id, name, UUID.randomUUID(), UUID.randomUUID(), Double.toString(latitude));
    }

    boolean active(UUID id) {
        return directory.service(id, languages.house()).orElseThrow().active();
    }
}
