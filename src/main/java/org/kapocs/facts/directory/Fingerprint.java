package org.kapocs.facts.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a service says, but for its ids and translations: two with the same one are the same service twice. */
final class Fingerprint {
    private Fingerprint() {}

    static byte[] of(Document document) {
        var text = new StringBuilder();
        write(document.json(), text);
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            text.append('{');
            node.properties().stream()
                    .filter(field -> counts(field.getKey()))
                    .sorted(Comparator.comparing(Map.Entry<String, JsonNode>::getKey))
                    .forEach(field -> {
                        text.append(field.getKey()).append(':');
                        write(field.getValue(), text);
                    });
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            node.forEach(each -> write(each, text));
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
