package org.kapocs.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.privacy.Coverage;
import org.kapocs.shared.program.Operation;
import org.kapocs.shared.program.Repeat;
import org.kapocs.shared.program.Seen;
import org.kapocs.shared.program.Sent;
import org.kapocs.shared.program.SentList;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What programs are answered that are refused, for the description: which statuses, headers and codes. */
final class Refusals {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Path SOURCES = Path.of("src/main/java/org/kapocs");

    /** Rooms without handlers for programs on which those stand that have some. */
    private static final Set<String> BELOW =
            Set.of("facts/client", "facts/need", "shared/privacy", "shared/web", "shared/table");

    /** What rooms say where they refuse something: the words of a problem, or of a field. */
    private static final Pattern CODE = Pattern.compile("\"([a-z]+\\.(?:[\\w-]+\\.)?error\\.[\\w.-]+)\""
            + "|new Problem\\.\\w+\\(\\s*\"([\\w.-]+)\"|Optional.of\\(\"([\\w.-]+)\"\\)");

    /** How a file is said not to be read, as the end of a code. */
    private static final Pattern UNREADABLE = Pattern.compile("new Unreadable\\(\"([a-z]+)\"\\)");

    private static final Map<Integer, String> PROBLEMS = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "What was sent cannot be used; errors and codes say why, by field."),
            Map.entry(401, "There is no token, or it has ended."),
            Map.entry(403, "The token, or who answers for it, may not do this, or the law does not let them."),
            Map.entry(404, "There is no such thing in the organization of the token."),
            Map.entry(409, "Its state does not allow this, or something else stands in the way; code says what."),
            Map.entry(412, "It was changed since: saved stands there now, sent was sent; the ETag is of now."),
            Map.entry(413, "The body is longer than is read."),
            Map.entry(415, "The body is of another Content-Type than is read here."),
            Map.entry(428, "If-Match is missing."),
            Map.entry(429, "Too many requests with this token; Retry-After says when to come back."),
            Map.entry(
                    503,
                    "There is no room for it just now, or the database is away; Retry-After says when to come back.")));

    private static final Map<Integer, String> HEADERS =
            Map.of(401, "WWW-Authenticate", 412, "ETag", 429, "Retry-After", 503, "Retry-After");

    private Refusals() {}

    static void of(HandlerMethod handler, String path, Operation said, ObjectNode responses) {
        statuses(handler, path, said).forEach(status -> {
            ObjectNode wrong = responses.putObject(status.toString()).put("description", PROBLEMS.get(status));
            if (HEADERS.containsKey(status)) {
                wrong.putObject("headers")
                        .putObject(HEADERS.get(status))
                        .putObject("schema")
                        .put("type", "string");
            }
            wrong.putObject("content")
                    .putObject("application/problem+json")
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/Problem");
        });
    }

    private static TreeSet<Integer> statuses(HandlerMethod handler, String path, Operation said) {
        var statuses = new TreeSet<>(List.of(400, 401, 403, 429, 503));
        if (path.contains("{")) {
            statuses.add(404);
        }
        // The same key may come with something else.
        if (said.conflicts() || takes(handler, Repeat.class)) {
            statuses.add(409);
        }
        if (takes(handler, Seen.class)) {
            statuses.addAll(List.of(412, 428));
        }
        if (takes(handler, SentList.class)) {
            statuses.add(413);
        }
        if (Stream.of(handler.getMethodParameters()).anyMatch(each -> each.hasParameterAnnotation(Sent.class))) {
            statuses.addAll(List.of(413, 415));
        }
        return statuses;
    }

    static boolean takes(HandlerMethod handler, Class<?> type) {
        return Stream.of(handler.getMethodParameters()).anyMatch(each -> each.getParameterType() == type);
    }

    /** The codes that whoever has the description alone knows. */
    static Collection<String> described() throws IOException {
        return new JsonMapper()
                .readTree(Files.readString(OpenApiTest.DESCRIPTION))
                .at("/components/schemas/Problem/properties/code/x-codes")
                .propertyNames();
    }

    static ObjectNode schema(Messages messages, Language english) {
        ObjectNode problem = JSON.objectNode()
                .put("type", "object")
                .put("description", "RFC 9457, in English unless Accept-Language asks for Hungarian.");
        ObjectNode fields = problem.putObject("properties");
        fields.putObject("status").put("type", "integer");
        List.of("title", "detail", "instance")
                .forEach(each -> fields.putObject(each).put("type", "string"));
        ObjectNode code = fields.putObject("code")
                .put("type", "string")
                .put(
                        "description",
                        "The same in every language. x-codes are those of this version, with what they mean; others may"
                                + " come: go by the status where one is not known.");
        ObjectNode known = code.putObject("x-codes");
        codes(messages, english).forEach(known::put);
        byField(fields, "errors", "What is wrong with a field or parameter, in words.");
        byField(fields, "codes", "The same, by a code. Where no field is at fault alone, 'body' or 'query' are.");
        fields.putObject("allowed")
                .put("type", "object")
                .put(
                        "description",
                        "With 400: by field what it can be, where that is fixed; where a name is not known, those that are.")
                .putObject("additionalProperties")
                .put("type", "array")
                .putObject("items")
                .put("type", "string");
        fields.putObject("saved").put("description", "With 412: what stands there now.");
        fields.putObject("sent").put("description", "With 412: what was sent.");
        fields.putObject("over")
                .put("type", "object")
                .put("description", "With 409 of the inbox, where it is over: as in what is told of a referral.");
        problem.putArray("required").add("status").add("title").add("detail").add("code");
        return problem;
    }

    private static void byField(ObjectNode fields, String name, String means) {
        fields.putObject(name)
                .put("type", "object")
                .put("description", means)
                .putObject("additionalProperties")
                .put("type", "string");
    }

    /** All that a room says which programs can ask, beside what only its pages say. */
    private static Map<String, String> codes(Messages messages, Language english) {
        var codes = new TreeMap<String, String>();
        for (Coverage.Reason reason : Coverage.Reason.values()) {
            codes.put(reason.nameKey(), messages.text(english, reason.nameKey()));
        }
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Refusals::heard).toList()) {
                String source = Files.readString(file);
                Stream.concat(
                                CODE.matcher(source)
                                        .results()
                                        .flatMap(found -> Stream.of(1, 2, 3).map(found::group)),
                                UNREADABLE.matcher(source).results().map(found -> "table.unreadable." + found.group(1)))
                        .filter(Objects::nonNull)
                        .filter(key -> !key.startsWith("web.") && messages.has(english, key))
                        .forEach(key -> codes.put(key, messages.text(english, key)));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return codes;
    }

    /** Rooms that programs ask, and what those stand on; not what only pages say. */
    private static boolean heard(Path file) {
        Path inside = SOURCES.relativize(file);
        String path = inside.toString();
        if (!path.endsWith(".java")
                || path.contains("/staff/")
                || path.contains("/open/")
                || inside.getNameCount() < 3) {
            return false;
        }
        String room = inside.subpath(0, 2).toString();
        return BELOW.contains(room) || Files.exists(SOURCES.resolve(room).resolve("api"));
    }
}
