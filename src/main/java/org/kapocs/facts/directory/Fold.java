package org.kapocs.facts.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two copies of one record made one: what the first lacks comes from the second, lists are joined, and where both say
 * something different the first stays.
 */
final class Fold {
    private final List<String> differing = new ArrayList<>();
    private final ObjectNode result;

    Fold(ObjectNode first, JsonNode second) {
        result = first.deepCopy();
        fold(result, second, "");
    }

    ObjectNode result() {
        return result;
    }

    /** The fields in which the second copy was not believed. */
    List<String> differing() {
        return differing;
    }

    private void fold(ObjectNode first, JsonNode second, String path) {
        second.properties().forEach(field -> {
            String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            JsonNode mine = first.get(field.getKey());
            JsonNode theirs = field.getValue();
            if (mine == null) {
                first.set(field.getKey(), theirs);
            } else if (mine instanceof ObjectNode object && theirs.isObject()) {
                fold(object, theirs, name);
            } else if (mine instanceof ArrayNode array && theirs.isArray()) {
                join(array, theirs);
            } else if (!isId(field.getKey()) && !mine.equals(theirs)) {
                differing.add(name);
            }
        });
    }

    private static boolean isId(String field) {
        return field.equals("id") || field.endsWith("_id");
    }

    /** An element that says nothing new is left out; one with an id that is taken gets another. */
    private static void join(ArrayNode mine, JsonNode theirs) {
        var said = new HashSet<String>();
        Set<String> ids = new HashSet<>();
        mine.forEach(each -> {
            said.add(Fingerprint.text(each));
            ids.add(each.path("id").asString(""));
        });
        theirs.forEach(each -> {
            if (said.add(Fingerprint.text(each))) {
                JsonNode added = each.deepCopy();
                if (added instanceof ObjectNode object
                        && object.has("id")
                        && !ids.add(object.path("id").asString(""))) {
                    object.put(
                            "id",
                            UUID.nameUUIDFromBytes(
                                            Fingerprint.text(each).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                    .toString());
                }
                mine.add(added);
            }
        });
    }
}
