package org.kapocs.facts.directory.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.kapocs.facts.directory.Import;
import org.kapocs.facts.directory.Imports;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real directory behind the interface. */
@HouseTest
abstract class HsdsApiTests {
    static final Path DATA = Path.of("../shared/hsds");
    static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvc http;

    @BeforeAll
    static void theRealDirectory(@Autowired Imports imports) throws IOException {
        for (String file : List.of(
                "data/unhcr-jordan-2015/services.hsds31.json",
                "data/unhcr-jordan-2015/services.hsds31.ar-translations.json",
                "examples/service_full.json")) {
            try (InputStream open = Files.newInputStream(DATA.resolve(file))) {
                Import done = imports.now(new Who.Machine("test"), file, "en", open);
                assertThat(done.state()).as(file).isEqualTo(Import.State.DONE);
            }
        }
    }

    JsonNode ask(String path) throws Exception {
        return JSON.readTree(http.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }
}
