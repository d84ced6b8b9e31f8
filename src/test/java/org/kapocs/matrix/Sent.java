package org.kapocs.matrix;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.UriComponentsBuilder;

/** What a form or an address carries; or what a program sends, which is outdated and has a key of its own. */
record Sent(String filled) implements RequestPostProcessor {
    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        if (filled.startsWith("{")) {
            request.addHeader("If-Match", "\"999999999\"");
            request.addHeader("Idempotency-Key", UUID.randomUUID().toString());
            request.setContentType("application/json");
            request.setContent(filled.getBytes(StandardCharsets.UTF_8));
        } else {
            UriComponentsBuilder.fromUriString("/?" + filled)
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> request.addParameter(name, values.toArray(String[]::new)));
        }
        return request;
    }
}
