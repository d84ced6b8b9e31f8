package org.kapocs.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** For the bench: the services of the invented Budapest, again and again, each time of other providers elsewhere. */
public final class ManyServices {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> PLACES = List.of(
            "Liget",
            "Duna",
            "Hárs",
            "Akácos",
            "Malom",
            "Kövirózsa",
            "Pipacs",
            "Csillag",
            "Sziget",
            "Híd",
            "Nyárfa",
            "Torony");

    private final ArrayNode invented;

    public ManyServices(LocalDate today) {
        invented = (ArrayNode) JSON.readTree(new InventedServices(today).page()).get("contents");
    }

    public int each() {
        return invented.size();
    }

    /** One HSDS page with the services of the so manyeth time. */
    public byte[] page(int time) {
        ObjectNode page = JSON.createObjectNode();
        ArrayNode contents = page.putArray("contents");
        var random = new Random(time);
        for (JsonNode service : invented) {
            var copy = (ObjectNode) service.deepCopy();
            renew(copy, time);
            String place = PLACES.get(random.nextInt(PLACES.size())) + " " + (1 + random.nextInt(900));
            named(copy, place);
            ((ObjectNode) copy.get("organization"))
                    .put("name", copy.get("organization").get("name").asString() + " " + place);
            copy.get("translations").forEach(words -> named((ObjectNode) words, place));
            copy.get("service_at_locations").forEach(at -> moved((ObjectNode) at.get("location"), random));
            contents.add(copy);
        }
        page.put("total_items", contents.size())
                .put("total_pages", 1)
                .put("page_number", 1)
                .put("size", contents.size())
                .put("first_page", true)
                .put("last_page", true)
                .put("empty", false);
        return JSON.writeValueAsBytes(page);
    }

    private static void named(ObjectNode words, String place) {
        words.put("name", words.get("name").asString() + ", " + place);
    }

    private static void moved(ObjectNode location, Random random) {
        location.put("latitude", 47.4 + random.nextDouble() * 0.2).put("longitude", 18.95 + random.nextDouble() * 0.3);
    }

    /** Terms of a taxonomy are the same everywhere; whatever else has an id gets another. */
    private static void renew(JsonNode node, int time) {
        if (node instanceof ObjectNode object && !object.has("taxonomy")) {
            for (String field : List.of("id", "link_id")) {
                if (object.has(field)) {
                    String other = object.get(field).asString() + " " + time;
                    object.put(
                            field,
                            UUID.nameUUIDFromBytes(other.getBytes(StandardCharsets.UTF_8))
                                    .toString());
                }
            }
        }
        node.forEach(part -> renew(part, time));
    }
}
