package org.kapocs.api;

import java.util.Collection;
import org.kapocs.shared.program.SentList;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What receivers of webhooks are told, for the description. */
final class Hearsay {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Hearsay() {}

    /** What a receiver hears, signed as Standard Webhooks say. */
    static ObjectNode of(Collection<String> kinds, Schemas schemas) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode fields = schema.putObject("properties");
        ArrayNode types = fields.putObject("type").put("type", "string").putArray("enum");
        kinds.forEach(types::add);
        types.add("ping");
        fields.putObject("timestamp").put("type", "string").put("format", "date-time");
        ObjectNode data = fields.putObject("data").put("type", "object").putObject("properties");
        data.putObject("organization").put("type", "string").put("format", "uuid");
        data.putObject("thing").put("type", "string").put("description", "case, contact, client, referral or webhook");
        data.putObject("id").put("type", "string").put("format", "uuid");
        ObjectNode operation = JSON.objectNode()
                .put("summary", "Something happened to a thing of this id; what, is asked for with a token.");
        ArrayNode parameters = operation.putArray("parameters");
        Description.add(parameters, "header", "webhook-id", true, "The same in every try.", Description.text());
        Description.add(
                parameters,
                "header",
                "webhook-timestamp",
                true,
                "Seconds since 1970, of this try.",
                Description.text());
        Description.add(
                parameters,
                "header",
                "webhook-signature",
                true,
                "v1, and the HMAC; two while the secret is renewed.",
                Description.text());
        Description.content(
                operation.putObject("requestBody").put("required", true), "application/json", schema, schemas);
        ObjectNode answers = operation.putObject("responses");
        answers.putObject("2XX").put("description", "It was heard; anything else is tried again.");
        answers.putObject("410").put("description", "Nothing is to be told here any more.");
        return operation;
    }

    /** What is sent as it is. */
    static void file(ObjectNode operation) {
        ObjectNode content =
                operation.putObject("requestBody").put("required", true).putObject("content");
        SentList.TYPES.forEach(content::putObject);
    }
}
