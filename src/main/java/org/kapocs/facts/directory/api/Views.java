package org.kapocs.facts.directory.api;

import org.kapocs.facts.directory.Catalogue.Change;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shorter forms of a service in a list. */
final class Views {
    private Views() {}

    /** Only what there is one of, as HSDS lists services: no lists, in the service or in its organization. */
    static ObjectNode flat(ObjectNode document) {
        ObjectNode flat = JsonNodeFactory.instance.objectNode();
        document.properties().forEach(field -> {
            if (field.getValue() instanceof ObjectNode object) {
                flat.set(field.getKey(), flat(object));
            } else if (!field.getValue().isArray()) {
                flat.set(field.getKey(), field.getValue());
            }
        });
        return flat;
    }

    /** Its id and when it changed, for those who follow with a copy of their own. */
    static ObjectNode minimal(Change change) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", change.id().toString())
                .put("modified_date", change.at().toString());
    }
}
