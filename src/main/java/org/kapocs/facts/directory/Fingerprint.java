package org.kapocs.facts.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What a service says, but for its ids and translations: two with the same one are the same service twice. */
final class Fingerprint {
    private Fingerprint() {}

    static byte[] of(Document document) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text(document.json()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a part of a document says, in one order and without ids. */
    static String text(JsonNode node) {
        var text = new StringBuilder();
        write(node, text, Fingerprint::counts);
        return text.toString();
    }

    /** All of a part of a document, ids included, in one order and one way to write numbers. */
    static String whole(JsonNode node) {
        var text = new StringBuilder();
        write(node, text, field -> true);
        return text.toString();
    }

    /** The fields in which two records differ. */
    static List<String> differing(JsonNode before, JsonNode after) {
        var fields = new TreeSet<String>();
        before.propertyNames().forEach(fields::add);
        after.propertyNames().forEach(fields::add);
        return fields.stream()
                .filter(field -> !whole(before.path(field)).equals(whole(after.path(field))))
                .toList();
    }

    private static void write(JsonNode node, StringBuilder text, Predicate<String> counts) {
        if (node.isObject()) {
            text.append('{');
            node.properties().stream()
                    .filter(field -> counts.test(field.getKey()))
                    .sorted(Comparator.comparing(Map.Entry<String, JsonNode>::getKey))
                    .forEach(field -> {
                        text.append(field.getKey()).append(':');
                        write(field.getValue(), text, counts);
                    });
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            node.forEach(each -> write(each, text, counts));
            text.append(']');
        } else if (node.isNumber()) {
            text.append(node.decimalValue().stripTrailingZeros().toPlainString())
                    .append(',');
        } else {
            text.append(node).append(',');
        }
    }

    private static boolean counts(String field) {
        return !field.equals("id")
                && !field.endsWith("_id")
                && !field.equals(Document.TRANSLATIONS)
                && !field.equals("last_modified");
    }
}
