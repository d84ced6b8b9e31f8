package org.kapocs.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The services of the invented Budapest as HSDS 3.1 with our profile's fields, ready for the import. */
final class InventedServices {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, String> NAMES_OF_DAYS =
            Map.of("Mo", "MO", "Tu", "TU", "We", "WE", "Th", "TH", "Fr", "FR", "Sa", "SA", "Su", "SU");
    private static final List<String> WEEK = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    private final Map<String, CSVRecord> providers =
            Tables.read("providers").stream().collect(Collectors.toMap(row -> row.get("key"), Function.identity()));
    private final LocalDate today;

    InventedServices(LocalDate today) {
        this.today = today;
    }

    /** The id of the service with this key; the same in every demo. */
    static UUID id(String key) {
        return UUID.nameUUIDFromBytes(("invented Budapest: " + key).getBytes(StandardCharsets.UTF_8));
    }

    /** One HSDS page with all of them. */
    byte[] page() {
        ObjectNode page = JSON.createObjectNode();
        ArrayNode contents = page.putArray("contents");
        Tables.read("services").forEach(row -> contents.add(service(row)));
        page.put("total_items", contents.size())
                .put("total_pages", 1)
                .put("page_number", 1)
                .put("size", contents.size())
                .put("first_page", true)
                .put("last_page", true)
                .put("empty", contents.isEmpty());
        return JSON.writeValueAsBytes(page);
    }

    private ObjectNode service(CSVRecord row) {
        String key = row.get("key");
        ObjectNode service = JSON.createObjectNode()
                .put("id", id(key).toString())
                .put("name", row.get("name_hu"))
                .put("description", row.get("description_hu"))
                .put("content_language", "hu")
                .put("status", "active")
                .put("email", row.get("email"))
                // A third of the providers has not confirmed for long: freshness shows.
                .put(
                        "assured_date",
                        today.minusDays(7L + Math.floorMod(key.hashCode(), 3) * 150L)
                                .toString());
        service.set("organization", organization(row.get("provider")));
        translations(row, service.putArray("translations"));
        service.putArray("phones")
                .addObject()
                .put("id", id(key + " phone").toString())
                .put("number", row.get("phone"));
        languages(row, service.putArray("languages"));
        schedules(key, row.get("hours"), service.putArray("schedules"));
        cost(key, row.get("cost"), service.putArray("cost_options"));
        place(key, row, service.putArray("service_at_locations"));
        terms(key, row.get("topics"), "Kapocs need", service.putArray("attributes"));
        terms(key, row.get("eligibility"), "Kapocs eligibility", service.withArray("attributes"));
        return service;
    }

    private ObjectNode organization(String key) {
        CSVRecord row = Objects.requireNonNull(providers.get(key), key);
        return JSON.createObjectNode()
                .put("id", id("provider " + key).toString())
                .put("name", row.get("name_hu"))
                .put("description", row.get("description_hu"))
                .put("email", row.get("email"))
                .put("website", row.get("web"));
    }

    private static void translations(CSVRecord row, ArrayNode translations) {
        for (String language : List.of("en", "ar", "uk", "zh")) {
            String name = row.get("name_" + language);
            if (!name.isBlank()) {
                String description = "description_" + language;
                translations
                        .addObject()
                        .put("language", language)
                        .put("name", name)
                        .put("description", row.isMapped(description) ? row.get(description) : "");
            }
        }
    }

    private static void languages(CSVRecord row, ArrayNode languages) {
        for (String tag : row.get("languages").split(" ")) {
            languages
                    .addObject()
                    .put("id", id(row.get("key") + " speaks " + tag).toString())
                    .put("code", tag);
        }
    }

    /** {@code Mo-Th 09:00-17:00; Fr 09:00-13:00} as weekly schedules. */
    private static void schedules(String key, String hours, ArrayNode schedules) {
        for (String part : hours.split(";\\s*")) {
            String[] daysAndTimes = part.strip().split(" ");
            String[] times = daysAndTimes[1].split("-");
            schedules
                    .addObject()
                    .put("id", id(key + " hours " + part).toString())
                    .put("freq", "WEEKLY")
                    .put("byday", days(daysAndTimes[0]))
                    .put("opens_at", times[0])
                    .put("closes_at", times[1]);
        }
    }

    private static String days(String days) {
        List<String> named = List.of(days.split("[,-]"));
        if (days.contains("-")) {
            named = WEEK.subList(WEEK.indexOf(named.getFirst()), WEEK.indexOf(named.getLast()) + 1);
        }
        return named.stream().map(NAMES_OF_DAYS::get).collect(Collectors.joining(","));
    }

    private static void cost(String key, String cost, ArrayNode options) {
        ObjectNode option =
                options.addObject().put("id", id(key + " cost").toString()).put("option", cost);
        if (cost.equals("free")) {
            option.put("amount", 0).put("currency", "HUF");
        }
    }

    private static void place(String key, CSVRecord row, ArrayNode places) {
        ObjectNode location = JSON.createObjectNode()
                .put("id", id(key + " location").toString())
                .put("location_type", "physical")
                .put("name", row.get("street"))
                .put("latitude", Double.parseDouble(row.get("latitude")))
                .put("longitude", Double.parseDouble(row.get("longitude")));
        location.putArray("addresses")
                .addObject()
                .put("id", id(key + " address").toString())
                .put("address_1", row.get("street"))
                .put("city", "Budapest")
                .put("state_province", "Budapest")
                .put("postal_code", row.get("postcode"))
                .put("country", "HU")
                .put("address_type", "physical");
        places.addObject().put("id", id(key + " at location").toString()).set("location", location);
    }

    private static void terms(String key, String codes, String taxonomy, ArrayNode attributes) {
        for (String code : codes.split(" ")) {
            ObjectNode term = JSON.createObjectNode()
                    .put("id", id(taxonomy + " " + code).toString())
                    .put("code", code)
                    .put("name", code)
                    .put("description", taxonomy + ": " + code)
                    .put("taxonomy", taxonomy);
            attributes
                    .addObject()
                    .put("id", id(key + " " + taxonomy + " " + code).toString())
                    .put("link_id", id(key).toString())
                    .put("link_entity", "service")
                    .set("taxonomy_term", term);
        }
    }
}
