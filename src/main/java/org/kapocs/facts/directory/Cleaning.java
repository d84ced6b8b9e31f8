package org.kapocs.facts.directory;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A document without empty fields and with plain texts, and which fields had to be changed for that. */
record Cleaning(ObjectNode json, Set<String> changed) {
    private static final JsonMapper JSON = new JsonMapper();

    static Cleaning of(ObjectNode dirty) {
        var changed = new LinkedHashSet<String>();
        return new Cleaning((ObjectNode) clean(dirty, "", changed), changed);
    }

    private static JsonNode clean(JsonNode node, String path, Set<String> changed) {
        if (node.isObject()) {
            ObjectNode clean = JSON.createObjectNode();
            node.properties().stream()
                    .filter(field -> !field.getValue().isNull())
                    .forEach(field -> clean.set(
                            PlainText.of(field.getKey()),
                            clean(
                                    field.getValue(),
                                    path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                                    changed)));
            return clean;
        }
        if (node.isArray()) {
            ArrayNode clean = JSON.createArrayNode();
            node.forEach(each -> {
                if (!each.isNull()) {
                    clean.add(clean(each, path, changed));
                }
            });
            return clean;
        }
        if (!node.isString()) {
            return node;
        }
        String plain = PlainText.of(node.stringValue());
        if (plain.equals(node.stringValue())) {
            return node;
        }
        changed.add(path);
        return JSON.getNodeFactory().stringNode(plain);
    }
}
