package org.kapocs.facts.directory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Documents to try things on: the real ones beside the project, and small ones of our own. */
final class Samples {
    static final JsonMapper JSON = new JsonMapper();
    private static final Path HSDS = Path.of("../shared/hsds");

    private Samples() {}

    /** A file of the reference data; its absence fails the test, because nothing is shown then. */
    static Path file(String name) {
        Path file = HSDS.resolve(name);
        if (!Files.isReadable(file)) {
            throw new AssertionError(
                    "test input is missing: " + file.toAbsolutePath().normalize());
        }
        return file;
    }

    static InputStream open(String name) throws IOException {
        return Files.newInputStream(file(name));
    }

    /** A small active service in Hungarian that answers this need. */
    static Builder service(String name) {
        return new Builder(name);
    }

    static final class Builder {
        private final ObjectNode json = JSON.createObjectNode();

        private Builder(String name) {
            json.put("id", UUID.randomUUID().toString())
                    .put("name", name)
                    .put("status", "active")
                    .put(Document.CONTENT_LANGUAGE, "hu");
            json.putObject("organization")
                    .put("id", UUID.randomUUID().toString())
                    .put("name", "Próba Minta Egyesület")
                    .put("description", "Próbához");
        }

        Builder with(String field, String value) {
            json.put(field, value);
            return this;
        }

        Builder of(String organization) {
            json.withObject("/organization").put("name", organization);
            return this;
        }

        Builder topic(String code) {
            var term = attributes()
                    .addObject()
                    .put("id", UUID.randomUUID().toString())
                    .putObject("taxonomy_term");
            term.put("id", UUID.randomUUID().toString())
                    .put("code", code)
                    .put("name", code)
                    .put("description", code)
                    .put("taxonomy", TopicMapping.OURS);
            return this;
        }

        private tools.jackson.databind.node.ArrayNode attributes() {
            return json.withArray("attributes");
        }

        Builder translated(String language, String name, String description) {
            json.withArray(Document.TRANSLATIONS)
                    .addObject()
                    .put("language", language)
                    .put("name", name)
                    .put("description", description);
            return this;
        }

        Builder speaks(String... languages) {
            for (String language : languages) {
                json.withArray("languages")
                        .addObject()
                        .put("id", UUID.randomUUID().toString())
                        .put("code", language);
            }
            return this;
        }

        Builder at(double latitude, double longitude) {
            json.withArray("service_at_locations")
                    .addObject()
                    .put("id", UUID.randomUUID().toString())
                    .putObject("location")
                    .put("id", UUID.randomUUID().toString())
                    .put("location_type", "physical")
                    .put("latitude", latitude)
                    .put("longitude", longitude);
            return this;
        }

        Builder open(String days, String from, String to) {
            json.withArray("schedules")
                    .addObject()
                    .put("id", UUID.randomUUID().toString())
                    .put("freq", "WEEKLY")
                    .put("byday", days)
                    .put("opens_at", from)
                    .put("closes_at", to);
            return this;
        }

        ObjectNode json() {
            return json;
        }

        Document document() {
            return new Document(json);
        }

        UUID id() {
            return UUID.fromString(json.path("id").asString());
        }
    }
}
