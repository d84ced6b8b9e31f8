package org.kapocs.shared.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.kapocs.shared.access.Open;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How programs ask, for whoever writes one: it holds nothing that the source of the house does not say to everybody. */
@RestController
@Open
class DescriptionApi {
    private final String description;

    DescriptionApi() throws IOException {
        this.description = new ClassPathResource("api/openapi.json").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> description() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .body(description);
    }
}
