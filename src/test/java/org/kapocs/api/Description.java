package org.kapocs.api;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.program.Operation;
import org.kapocs.shared.program.Repeat;
import org.kapocs.shared.program.Seen;
import org.kapocs.shared.program.Sent;
import org.kapocs.shared.program.SentList;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes down how programs ask, from what the handlers declare: OpenAPI 3.1. */
final class Description {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ABOUT = """
            Casework of a Migration Client Point, for programs. An administrator asks a person to answer for the \
            program, who is shown its token: it may do what they may and never more than it was given, in their \
            organization only, and all that it reads stands in the trail. Identity papers, sealed answers and notes of \
            caseworkers are not here. A change needs the ETag that was seen (If-Match), a creation a key of its own \
            (Idempotency-Key of 16 characters or more, which holds for a day and for what was sent with it). Within a \
            version fields are added and none is taken away. \
            Services are published as HSDS under /api/hsds; webhooks tell that something happened, and this tells what.""";

    private final Messages messages;
    private final Language english;
    private final Schemas schemas = new Schemas();
    private final Map<String, Map<String, ObjectNode>> paths = new TreeMap<>();

    Description(Messages messages, Language english) {
        this.messages = messages;
        this.english = english;
    }

    /** @param kinds of what receivers of webhooks are told */
    ObjectNode of(RequestMappingHandlerMapping handlers, Collection<String> kinds) {
        handlers.getHandlerMethods().forEach((info, handler) -> {
            if (handler.hasMethodAnnotation(Operation.class)) {
                String path = info.getPatternValues().iterator().next();
                String method = info.getMethodsCondition()
                        .getMethods()
                        .iterator()
                        .next()
                        .name();
                paths.computeIfAbsent(path, _ -> new TreeMap<>())
                        .put(method.toLowerCase(Locale.ROOT), operation(path, handler));
            }
        });
        ObjectNode whole = JSON.objectNode().put("openapi", "3.1.0");
        whole.putObject("info").put("title", "Kapocs").put("version", "1").put("description", ABOUT);
        whole.putArray("security").addObject().putArray("token");
        ObjectNode all = whole.putObject("paths");
        paths.forEach((path, operations) -> operations.forEach(
                (method, operation) -> all.withObjectProperty(path).set(method, operation)));
        whole.putObject("webhooks").putObject("told").set("post", Hearsay.of(kinds, schemas));
        ObjectNode parts = whole.putObject("components");
        parts.putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer");
        ObjectNode named = parts.putObject("schemas");
        schemas.all.forEach(named::set);
        named.set("Problem", Refusals.schema(messages, english));
        return whole;
    }

    private ObjectNode operation(String path, HandlerMethod handler) {
        var said = Objects.requireNonNull(handler.getMethodAnnotation(Operation.class));
        String room = handler.getBeanType().getPackageName().replaceAll(".*\\.(\\w+)\\.api", "$1");
        ObjectNode operation = JSON.objectNode();
        operation.putArray("tags").add(room);
        operation.put(
                "operationId",
                handler.getBeanType().getSimpleName().replace("Api", "") + "."
                        + handler.getMethod().getName());
        operation.put("summary", said.value());
        String action = action(handler);
        operation.put("x-action", action.isEmpty() ? "ANY" : action);
        ArrayNode parameters = JSON.arrayNode();
        Arrays.stream(handler.getMethodParameters()).forEach(each -> parameter(each, parameters, operation));
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        operation.set("responses", responses(path, said, handler));
        return operation;
    }

    /** What the token must allow; nothing for what every token may ask. */
    static String action(HandlerMethod handler) {
        ForToken own = handler.getMethodAnnotation(ForToken.class);
        ForToken whole = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), ForToken.class);
        return Arrays.stream(Objects.requireNonNull(own == null ? whole : own, handler.toString())
                        .value())
                .map(Action::name)
                .collect(Collectors.joining(" "));
    }

    private void parameter(MethodParameter parameter, ArrayNode parameters, ObjectNode operation) {
        Class<?> type = parameter.getParameterType();
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        if (parameter.hasParameterAnnotation(Sent.class)) {
            ObjectNode body = operation.putObject("requestBody").put("required", true);
            content(body, "application/json", schemas.of(type));
        } else if (type == SentList.class) {
            Hearsay.file(operation);
        } else if (type == Seen.class) {
            add(parameters, "header", "If-Match", true, "The ETag that was seen.", text());
        } else if (type == Repeat.class) {
            add(
                    parameters,
                    "header",
                    "Idempotency-Key",
                    true,
                    "The same key makes one thing and answers with it.",
                    text());
        } else if (parameter.hasParameterAnnotation(PathVariable.class)) {
            add(parameters, "path", name(parameter), true, "", schemas.of(type));
        } else if (header != null) {
            add(parameters, "header", header.name(), header.required(), means(parameter), text());
        } else if (asked != null) {
            boolean required = asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
            add(parameters, "query", asked.name(), required, means(parameter), schemas.of(type));
        } else if (type != HttpServletResponse.class && !Who.class.isAssignableFrom(type)) {
            for (RecordComponent each : type.getRecordComponents()) {
                Means means = each.getAnnotation(Means.class);
                add(
                        parameters,
                        "query",
                        each.getName(),
                        false,
                        means == null ? "" : means.value(),
                        schemas.of(each.getGenericType()));
            }
        }
    }

    private static String name(MethodParameter parameter) {
        return Objects.requireNonNull(parameter.getParameter().getName());
    }

    private static String means(MethodParameter parameter) {
        Means means = parameter.getParameterAnnotation(Means.class);
        return means == null ? "" : means.value();
    }

    static ObjectNode text() {
        return JSON.objectNode().put("type", "string");
    }

    static void add(ArrayNode parameters, String in, String name, boolean required, String means, ObjectNode schema) {
        ObjectNode parameter =
                parameters.addObject().put("name", name).put("in", in).put("required", required);
        if (!means.isEmpty()) {
            parameter.put("description", means);
        }
        parameter.set("schema", schema);
    }

    private void content(ObjectNode holder, String type, ObjectNode schema) {
        content(holder, type, schema, schemas);
    }

    static void content(ObjectNode holder, String type, ObjectNode schema, Schemas schemas) {
        ObjectNode content = holder.putObject("content").putObject(type);
        content.set("schema", schema);
        content.set("example", schemas.example(schema));
    }

    private ObjectNode responses(String path, Operation said, HandlerMethod handler) {
        boolean creates = Refusals.takes(handler, Repeat.class);
        ObjectNode responses = JSON.objectNode();
        Type told = handler.getMethod().getGenericReturnType();
        boolean tagged = told instanceof ParameterizedType entity && entity.getRawType() == ResponseEntity.class;
        Type body = tagged ? ((ParameterizedType) told).getActualTypeArguments()[0] : told;
        ObjectNode right = responses.putObject(creates ? "201" : "200").put("description", creates ? "Made." : "Told.");
        if (tagged) {
            right.putObject("headers").putObject("ETag").putObject("schema").put("type", "string");
        }
        if (said.sends().length == 0) {
            content(right, "application/json", schemas.of(body));
        }
        Arrays.stream(said.sends())
                .forEach(sent -> right.withObjectProperty("content").putObject(sent));
        Refusals.of(handler, path, said, responses);
        return responses;
    }
}
