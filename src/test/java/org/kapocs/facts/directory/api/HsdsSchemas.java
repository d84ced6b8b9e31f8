package org.kapocs.facts.directory.api;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The published schemas of HSDS 3.1, with formats checked. */
final class HsdsSchemas {
    private static final Path FOLDER = Path.of("../shared/hsds/schema");
    private static final String BASE = "https://hsds.example.org/";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(schemas())
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private HsdsSchemas() {}

    private static Map<String, String> schemas() {
        var schemas = new HashMap<String, String>();
        try (var files = Files.walk(FOLDER)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                schemas.put(BASE + FOLDER.relativize(file), Files.readString(file));
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "test input is missing: " + FOLDER.toAbsolutePath().normalize(), missing);
        }
        return schemas;
    }

    /** What is wrong with it, in words; empty when nothing is. */
    static List<String> faults(String schema, JsonNode json) {
        Schema found = REGISTRY.getSchema(SchemaLocation.of(BASE + schema));
        return found.validate(json).stream().map(Object::toString).toList();
    }
}
