package org.kapocs.facts.directory;

import static org.kapocs.facts.directory.Document.list;
import static org.kapocs.facts.directory.Document.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.shared.language.Language;
import tools.jackson.databind.JsonNode;

/** Words a document for a reader, at a moment. */
record Cards(Language reader, Instant now, ZoneId city) {
    /** Budapest's postcodes are 1, the district in two digits, and one more. */
    private static final Pattern POSTCODE = Pattern.compile("\\b1(0[1-9]|1\\d|2[0-3])\\d\\b");

    /** When the reader's language is missing: what most understand here, then what the source is in. */
    private static final List<String> INSTEAD = List.of("en", "hu");

    ServiceFound found(Document document, List<String> topics, OptionalInt metres) {
        Optional<JsonNode> location = document.locations().findFirst();
        return new ServiceFound(
                document.id(),
                wording(document, Document.Words::name),
                wording(document, Document.Words::description),
                document.organization(),
                location.map(Cards::address).orElse(""),
                location.map(Cards::district).orElse(OptionalInt.empty()),
                metres,
                document.hours(city).at(now),
                document.languages(),
                document.phones().stream().map(phone -> text(phone, "number")).findFirst(),
                document.free(),
                document.active(),
                topics,
                document.confirmedOn());
    }

    ServiceCard card(Document document, List<String> topics, Optional<UUID> shownInstead) {
        return new ServiceCard(
                document.id(),
                wording(document, Document.Words::name),
                wording(document, Document.Words::description),
                document.language(),
                document.organization(),
                document.places().map(Cards::place).toList(),
                document.hours(city).at(now),
                document.schedules().stream().map(Cards::hours).toList(),
                document.languages(),
                document.phones().stream().map(Cards::phone).toList(),
                document.email().orElse(""),
                document.text("url"),
                document.text("fees_description"),
                document.free(),
                document.eligibleFor(),
                document.text("eligibility_description"),
                document.text("application_process"),
                document.text("interpretation_services"),
                document.text("alert"),
                list(document.json(), "required_documents")
                        .map(paper -> text(paper, "document"))
                        .toList(),
                topics,
                document.active(),
                document.confirmedOn(),
                shownInstead);
    }

    /** Name and description may each be there in other languages than the other. */
    private Wording wording(Document document, Function<Document.Words, String> part) {
        List<Document.Words> all = document.words().stream()
                .filter(words -> !part.apply(words).isEmpty())
                .toList();
        return Stream.concat(Stream.of(reader.tag()), INSTEAD.stream())
                .flatMap(tag -> all.stream().filter(words -> words.language().equals(tag)))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(words -> new Wording(
                        part.apply(words), words.language(), words.language().equals(reader.tag())))
                .orElse(new Wording("", reader.tag(), true));
    }

    private static ServiceCard.Place place(JsonNode at) {
        JsonNode location = at.path("location");
        return new ServiceCard.Place(
                Document.id(at),
                text(location, "name"),
                address(location),
                district(location),
                text(location, "transportation"),
                Stream.of(at, location)
                        .map(each -> list(each, "schedules").map(Cards::hours).toList())
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse(List.of()));
    }

    /** One line; of several addresses the one where one can go. Without one, the name of the place. */
    static String address(JsonNode location) {
        String line = list(location, "addresses")
                .filter(each -> !text(each, "address_type").equals("postal"))
                .findFirst()
                .or(() -> list(location, "addresses").findFirst())
                .map(Cards::line)
                .orElse("");
        return line.isEmpty() ? text(location, "name") : line;
    }

    private static String line(JsonNode address) {
        String city = Stream.of(text(address, "postal_code"), text(address, "city"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return Stream.of(city, text(address, "address_1"), text(address, "address_2"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static OptionalInt district(JsonNode location) {
        return list(location, "addresses")
                .filter(address -> text(address, "city").equalsIgnoreCase("Budapest"))
                .map(address -> POSTCODE.matcher(text(address, "postal_code")))
                .filter(Matcher::find)
                .mapToInt(postcode -> Integer.parseInt(postcode.group(1)))
                .findFirst();
    }

    private static ServiceCard.Phone phone(JsonNode phone) {
        String extension = text(phone, "extension");
        return new ServiceCard.Phone(
                text(phone, "number") + (extension.isEmpty() ? "" : " / " + extension), text(phone, "description"));
    }

    private static ServiceCard.Hours hours(JsonNode schedule) {
        return new ServiceCard.Hours(
                Arrays.stream(text(schedule, "byday").split(","))
                        .map(String::strip)
                        .filter(day -> day.matches("-?\\d*(MO|TU|WE|TH|FR|SA|SU)"))
                        .toList(),
                minutes(text(schedule, "opens_at")),
                minutes(text(schedule, "closes_at")),
                text(schedule, "freq").equals("MONTHLY"),
                Stream.of(text(schedule, "description"), text(schedule, "notes"))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                day(schedule, "valid_from"),
                day(schedule, "valid_to"));
    }

    private static String minutes(String time) {
        return time.matches("\\d\\d:\\d\\d(:00)?") ? time.substring(0, 5) : time;
    }

    private static Optional<LocalDate> day(JsonNode schedule, String field) {
        return Optional.of(text(schedule, field))
                .filter(day -> day.matches("\\d{4}-\\d\\d-\\d\\d"))
                .map(LocalDate::parse);
    }
}
