package org.kapocs.facts.directory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One whole HSDS 3.1 service, read. The only place that knows where HSDS keeps what. */
record Document(ObjectNode json) {
    /** Our profile's field: the language of the texts. */
    static final String CONTENT_LANGUAGE = "content_language";

    /** Our profile's field: {@code [{language, name, description}]}. */
    static final String TRANSLATIONS = "translations";

    /** Our taxonomy of whom a service is for. */
    static final String ELIGIBILITY = "Kapocs eligibility";

    private static final List<String> GROUPS =
            List.of("everyone", "adults", "children", "families", "students", "women", "protection");

    UUID id() {
        return UUID.fromString(text("id"));
    }

    String text(String field) {
        return text(json, field);
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("").strip();
    }

    static Stream<JsonNode> list(JsonNode node, String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false);
    }

    /** Empty where it has none, or none that is one. */
    static Optional<UUID> id(JsonNode node) {
        try {
            return Optional.of(UUID.fromString(text(node, "id")));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    boolean active() {
        return text("status").equals("active");
    }

    String language() {
        String tag = text(CONTENT_LANGUAGE);
        return tag.isEmpty() ? "und" : tag;
    }

    String organization() {
        return text(json.path("organization"), "name");
    }

    /** Where to write about a referral: the service's own address, else its organization's, else a contact's. */
    Optional<String> email() {
        return Stream.concat(
                        Stream.of(text("email"), text(json.path("organization"), "email")),
                        list(json, "contacts").map(contact -> text(contact, "email")))
                .filter(address -> !address.isEmpty())
                .findFirst();
    }

    /** The service at its locations. */
    Stream<JsonNode> places() {
        return list(json, "service_at_locations");
    }

    Stream<JsonNode> locations() {
        return places().map(place -> place.path("location"));
    }

    Optional<Near> position() {
        return locations()
                .filter(location -> location.path("latitude").isNumber()
                        && location.path("longitude").isNumber())
                .map(location -> new Near(
                        location.path("latitude").asDouble(),
                        location.path("longitude").asDouble()))
                .filter(Near::exists)
                .findFirst();
    }

    /** Schedules of the service and of it at its locations; those of the locations only when there are no others. */
    List<JsonNode> schedules() {
        List<JsonNode> own = Stream.concat(list(json, "schedules"), places().flatMap(place -> list(place, "schedules")))
                .toList();
        return own.isEmpty()
                ? locations().flatMap(location -> list(location, "schedules")).toList()
                : own;
    }

    OpeningHours hours(ZoneId city) {
        return OpeningHours.of(schedules(), city);
    }

    /** Tags of the languages in which the service is given. */
    List<String> languages() {
        return list(json, "languages")
                .map(language -> Locale.forLanguageTag(text(language, "code")).getLanguage())
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    /** Numbers of the service, of it at its locations, of the locations, or else of the organization. */
    List<JsonNode> phones() {
        var phones = new ArrayList<>(list(json, "phones").toList());
        places().forEach(place -> list(place, "phones").forEach(phones::add));
        locations().forEach(location -> list(location, "phones").forEach(phones::add));
        return phones.isEmpty() ? list(json.path("organization"), "phones").toList() : phones;
    }

    /** Known to cost nothing. */
    boolean free() {
        List<JsonNode> options = list(json, "cost_options").toList();
        return !options.isEmpty()
                && options.stream()
                        .allMatch(option -> option.path("amount").isNumber()
                                && option.path("amount").asDouble() == 0);
    }

    /** The day on which the provider last confirmed it. */
    Optional<LocalDate> confirmedOn() {
        try {
            return Optional.of(text("assured_date"))
                    .filter(day -> !day.isEmpty())
                    .map(LocalDate::parse);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    Stream<JsonNode> terms() {
        return list(json, "attributes").map(attribute -> attribute.path("taxonomy_term"));
    }

    /** For whom it is, as codes of our own taxonomy; others are told in words only. */
    List<String> eligibleFor() {
        return terms().filter(term -> text(term, "taxonomy").equals(ELIGIBILITY))
                .map(term -> text(term, "code"))
                .filter(GROUPS::contains)
                .toList();
    }

    /** Name and description in each language, its own first. */
    List<Words> words() {
        var words = new ArrayList<Words>();
        words.add(new Words(language(), text("name"), text("description")));
        list(json, TRANSLATIONS)
                .map(translation -> new Words(
                        text(translation, "language"), text(translation, "name"), text(translation, "description")))
                .filter(translation -> !translation.name().isEmpty()
                        && words.stream().noneMatch(other -> other.language().equals(translation.language())))
                .forEach(words::add);
        return words;
    }

    record Words(String language, String name, String description) {}
}
