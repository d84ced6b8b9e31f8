package org.kapocs.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.program.Operation;
import org.kapocs.shared.webhook.Webhooks;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API is what the handlers declare, and nobody has to remember to change it. */
@HouseTest
class OpenApiTest {
    static final Path DESCRIPTION = Path.of("docs/api/openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    Webhooks webhooks;

    @Autowired
    Messages messages;

    @Autowired
    Languages languages;

    @LocalServerPort
    int port;

    private ObjectNode described() {
        return new Description(messages, languages.of("en").orElseThrow()).of(handlers, webhooks.kinds());
    }

    @Test
    void the_description_is_what_the_handlers_declare() throws Exception {
        String now = JSON.writeValueAsString(described()) + "\n";
        Files.writeString(Path.of("target/openapi.json"), now);
        assertThat(DESCRIPTION)
                .as("read target/openapi.json, and copy it there")
                .hasContent(now);
    }

    @Test
    void whoever_writes_a_program_can_fetch_it() throws Exception {
        var answer = new Browser(port).get("/api/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body())).isEqualTo(JSON.readTree(Files.readString(DESCRIPTION)));
    }

    @Test
    void every_handler_for_programs_of_this_version_is_described() {
        var undescribed = new ArrayList<String>();
        handlers.getHandlerMethods().forEach((info, handler) -> {
            boolean ours = info.getPatternValues().stream().anyMatch(path -> path.startsWith("/api/v1/"));
            boolean forToken = handler.hasMethodAnnotation(ForToken.class)
                    || handler.getBeanType().isAnnotationPresent(ForToken.class);
            if (ours && !(handler.hasMethodAnnotation(Operation.class) && forToken)) {
                undescribed.add(info.toString());
            }
        });
        assertThat(undescribed).isEmpty();
    }

    @Test
    void every_operation_says_its_access_its_errors_and_an_example() {
        JsonNode whole = described();
        assertThat(whole.get("paths").propertyNames()).hasSizeGreaterThan(20);
        for (Map.Entry<String, JsonNode> path : whole.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> each : path.getValue().properties()) {
                String which = each.getKey() + " " + path.getKey();
                JsonNode operation = each.getValue();
                assertThat(operation.get("summary").asString()).as(which).endsWith(".");
                assertThat(operation.get("x-action").asString()).as(which).isNotEmpty();
                assertThat(operation.get("responses").propertyNames())
                        .as(which)
                        .contains("400", "401", "403", "429", "503");
                JsonNode right = operation.get("responses").path("200").isMissingNode()
                        ? operation.get("responses").get("201")
                        : operation.get("responses").get("200");
                assertThat(right.at("/content/application~1json/example").isMissingNode())
                        .as(which)
                        .isEqualTo(right.at("/content").has("image/jpeg"));
                boolean writes = !each.getKey().equals("get");
                assertThat(operation.toString().contains("If-Match")
                                || operation.toString().contains("Idempotency-Key"))
                        .as(which)
                        .isEqualTo(writes);
            }
        }
    }

    /** Each example fits the schema beside it, which is thereby one. */
    @Test
    void every_example_is_what_its_schema_says() {
        JsonNode whole = described();
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of("https://kapocs.example.org/openapi", whole.toString())));
        int seen = 0;
        for (String pointer : pointers(whole, "", new ArrayList<>())) {
            JsonNode content = whole.at(pointer);
            var schema =
                    registry.getSchema(SchemaLocation.of("https://kapocs.example.org/openapi#" + pointer + "/schema"));
            assertThat(schema.validate(content.get("example"))).as(pointer).isEmpty();
            seen++;
        }
        assertThat(seen).isGreaterThan(30);
    }

    @Test
    void nothing_is_referred_to_that_is_not_there_and_nothing_is_there_twice() {
        JsonNode whole = described();
        whole.findValuesAsString("$ref")
                .forEach(ref -> assertThat(whole.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
        assertThat(whole.findValuesAsString("operationId")).doesNotHaveDuplicates();
        whole.get("paths").properties().forEach(path -> {
            List<String> named = java.util.regex.Pattern.compile("\\{(\\w+)}")
                    .matcher(path.getKey())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            path.getValue().forEach(operation -> {
                var inPath = new ArrayList<String>();
                operation.path("parameters").forEach(each -> {
                    assertThat(each.has("schema") && each.has("name")).isTrue();
                    if (each.get("in").asString().equals("path")) {
                        inPath.add(each.get("name").asString());
                    }
                });
                assertThat(inPath).as(path.getKey()).containsExactlyElementsOf(named);
                operation
                        .get("responses")
                        .forEach(each -> assertThat(each.has("description")).isTrue());
            });
        });
    }

    private static List<String> pointers(JsonNode node, String at, List<String> found) {
        if (node.has("schema") && node.has("example")) {
            found.add(at);
        }
        node.properties()
                .forEach(each -> pointers(
                        each.getValue(),
                        at + "/" + each.getKey().replace("~", "~0").replace("/", "~1"),
                        found));
        return found;
    }
}
