package org.kapocs.facts.directory;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The words of a service in other languages, kept in its document. */
final class Translations {
    private Translations() {}

    /** The document with these words in that language, in place of any it had. */
    static ObjectNode with(ObjectNode document, String language, JsonNode words) {
        ObjectNode next = document.deepCopy();
        ArrayNode list = next.withArray(Document.TRANSLATIONS);
        for (int i = list.size() - 1; i >= 0; i--) {
            if (Document.text(list.get(i), "language").equals(language)) {
                list.remove(i);
            }
        }
        list.addObject()
                .put("language", language)
                .put("name", Document.text(words, "name"))
                .put("description", Document.text(words, "description"));
        return next;
    }
}
