package org.kapocs.desk.rights;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Person;
import org.kapocs.shared.access.House;
import org.kapocs.shared.audit.Purpose;
import org.springframework.stereotype.Component;

/** How something that a person wants put right stands at this moment, as one line. */
@Component
class Details {
    private final Clients clients;
    private final House house;

    Details(Clients clients, House house) {
        this.clients = clients;
        this.house = house;
    }

    /** Empty where there is no record, or nothing of it that a form could change. */
    String now(@Nullable UUID client, @Nullable Detail detail) {
        if (client == null || detail == null || detail == Detail.OTHER) {
            return "";
        }
        return house.within(
                People.HOUSE,
                () -> clients.find(People.HOUSE, client, Purpose.RIGHTS)
                        .map(found -> line(found.person(), detail))
                        .orElse(""));
    }

    private static String line(Person person, Detail detail) {
        return switch (detail) {
            case NAME ->
                joined(person.names().stream()
                        .map(name -> (name.given() + " " + name.family()).strip())
                        .toList());
            case BIRTH -> birth(person.birth());
            case LANGUAGE ->
                joined(person.languages().stream()
                        .map(spoken -> spoken.tag() + " " + spoken.level())
                        .toList());
            case REACH ->
                joined(person.reach().stream()
                        .map(reach -> reach.value() + (reach.safe().isEmpty() ? "" : " (" + reach.safe() + ")"))
                        .toList());
            case DISTRICT -> person.district() == null ? "" : person.district().toString();
            case OTHER -> "";
        };
    }

    private static String birth(@Nullable BirthDate birth) {
        return birth == null
                ? ""
                : Stream.of(birth.year(), birth.month(), birth.day())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining("-"));
    }

    private static String joined(List<String> lines) {
        return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("; "));
    }
}
