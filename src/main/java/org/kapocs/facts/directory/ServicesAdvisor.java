package org.kapocs.facts.directory;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Features of the Services Advisor (the form in which the humanitarian directory of Jordan was published) as HSDS
 * services. Its fields are told apart by the number before their name, so it reads every language edition.
 *
 * @param today services whose end lies before it are inactive
 */
record ServicesAdvisor(LocalDate today) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> TAXONOMIES = Map.of(
            "1.", "Registration document",
            "2.", "Nationality criterion",
            "3.", "Intake criterion",
            "4.", "Access channel",
            "10.", "Referral method");
    private static final Map<String, String> DAYS = Map.of(
            "Sun-Thurs", "SU,MO,TU,WE,TH",
            "Mon-Thurs  and Sat", "MO,TU,WE,TH,SA",
            "Mondays only", "MO",
            "Tuesdays only", "TU",
            "Thursdays only", "TH",
            "Saturdays only", "SA",
            "Sundays only", "SU");

    ObjectNode service(JsonNode feature) {
        JsonNode about = feature.path("properties");
        String key = feature.path("id").asString("");
        ObjectNode service = JSON.createObjectNode();
        service.put("id", id("service", key));
        service.put(
                "name",
                about.path("activityName").asString("") + " – "
                        + about.path("locationName").asString(""));
        String end = about.path("endDate").asString("");
        service.put(
                "status",
                end.matches("\\d{4}-\\d\\d-\\d\\d") && end.compareTo(today.toString()) < 0 ? "inactive" : "active");
        put(
                service,
                "description",
                Stream.concat(
                        keys(about.path("indicators")),
                        Stream.of(about.path("comments").asString(""))));
        put(service, "eligibility_description", chosen(about, "3."));
        put(service, "application_process", Stream.concat(chosen(about, "4."), chosen(about, "11.")));
        put(service, "wait_time", chosen(about, "12."));
        organization(service, about.path("partnerName").asString(""));
        location(
                service,
                key,
                about.path("locationName").asString(""),
                feature.path("geometry").path("coordinates"));
        schedule(service, key, about);
        term(service, "Humanitarian sector", about.path("activityCategory").asString(""));
        TAXONOMIES.forEach(
                (number, taxonomy) -> chosen(about, number).forEach(value -> term(service, taxonomy, value)));
        return service;
    }

    private static String id(String kind, String key) {
        return UUID.nameUUIDFromBytes(("services-advisor/" + kind + "/" + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static void put(ObjectNode service, String field, Stream<String> parts) {
        String text = parts.filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
        if (!text.isEmpty()) {
            service.put(field, text);
        }
    }

    private static Stream<String> keys(JsonNode values) {
        return values.properties().stream().map(Map.Entry::getKey);
    }

    /** What was ticked under the heading with this number. */
    private static Stream<String> chosen(JsonNode about, String number) {
        return about.properties().stream()
                .filter(field -> field.getKey().startsWith(number + " "))
                .flatMap(field -> keys(field.getValue()));
    }

    private static void organization(ObjectNode service, String name) {
        service.putObject("organization")
                .put("id", id("organization", name))
                .put("name", name)
                .put("description", name);
    }

    private static void location(ObjectNode service, String key, String name, JsonNode coordinates) {
        ObjectNode place = service.putArray("service_at_locations").addObject().put("id", id("place", key));
        ObjectNode location = place.putObject("location")
                .put("id", id("location", name + coordinates))
                .put("location_type", "physical")
                .put("name", name);
        if (coordinates.path(0).isNumber() && coordinates.path(1).isNumber()) {
            location.set("latitude", coordinates.get(1));
            location.set("longitude", coordinates.get(0));
        }
    }

    private static void schedule(ObjectNode service, String key, JsonNode about) {
        List<String> days = chosen(about, "7.").toList();
        if (days.isEmpty()) {
            return;
        }
        ObjectNode schedule = service.putArray("schedules").addObject().put("id", id("schedule", key));
        schedule.put("valid_from", about.path("startDate").asString(""));
        schedule.put("valid_to", about.path("endDate").asString(""));
        String known = days.stream()
                .map(day -> DAYS.getOrDefault(day, ""))
                .filter(day -> !day.isEmpty())
                .findFirst()
                .orElse("");
        if (!known.isEmpty()) {
            schedule.put("freq", "WEEKLY").put("byday", known);
        }
        time(schedule, "opens_at", chosen(about, "8."));
        time(schedule, "closes_at", chosen(about, "9."));
        put(schedule, "description", chosen(about, "6."));
    }

    /** "8:30am", "13:00pm", "Close at 15:00pm"; several or none leave the time open. */
    private static void time(ObjectNode schedule, String field, Stream<String> values) {
        List<String> times = values.map(value -> value.replaceAll("[^0-9:]", ""))
                .filter(value -> value.matches("\\d{1,2}:\\d\\d"))
                .map(value -> value.length() == 4 ? "0" + value : value)
                .toList();
        if (times.size() == 1) {
            schedule.put(field, times.getFirst());
        }
    }

    private static void term(ObjectNode service, String taxonomy, String name) {
        String code = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        if (code.isEmpty()) {
            return;
        }
        ObjectNode attribute = service.withArray("attributes").addObject();
        attribute.put("id", id("attribute", service.path("id").asString("") + taxonomy + code));
        attribute.put("link_id", service.path("id").asString("")).put("link_entity", "service");
        attribute
                .putObject("taxonomy_term")
                .put("id", id("term", taxonomy + code))
                .put("code", code)
                .put("name", name)
                .put("description", taxonomy + ": " + name)
                .put("taxonomy", taxonomy);
    }
}
