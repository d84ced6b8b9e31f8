package org.kapocs.desk.rights;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.contact.ContactEnds;
import org.kapocs.desk.task.Tasks;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.notification.Letter;
import org.kapocs.shared.notification.Letters;
import org.kapocs.shared.privacy.DataSubject;
import org.springframework.stereotype.Component;

/**
 * Tells the person that something was asked in their name and what came of it: somebody else may have their code. And
 * tells the caseworker that a month has begun.
 */
@Component
class Notices {
    private final People people;
    private final Cases cases;
    private final Tasks tasks;
    private final Letters letters;
    private final Languages languages;
    private final Messages messages;
    private final House house;

    Notices(
            People people,
            Cases cases,
            Tasks tasks,
            Letters letters,
            Languages languages,
            Messages messages,
            House house) {
        this.people = people;
        this.cases = cases;
        this.tasks = tasks;
        this.letters = letters;
        this.languages = languages;
        this.messages = messages;
        this.house = house;
    }

    void asked(UUID request, Whose whose, Kind kind, LocalDate due) {
        house.within(People.HOUSE, () -> {
            UUID caseFile = whose.caseFile();
            if (caseFile != null) {
                var reader = languages.house();
                tasks.foresee(
                        People.HOUSE,
                        cases.get(People.HOUSE, caseFile, Purpose.RIGHTS),
                        messages.text(reader, "rights.task.title", "what", messages.text(reader, kind.nameKey())),
                        messages.text(reader, "rights.task.note", "date", due.toString()));
            }
            people.addressee(of(whose)).ifPresent(end -> write(People.HOUSE, end, "rights.letter.asked.", request));
        });
    }

    void decided(Who who, Request request) {
        house.within(
                People.HOUSE,
                () -> people.addressee(of(request.whose()))
                        .ifPresent(end -> write(People.HOUSE, end, "rights.letter.decided.", request.id())));
    }

    /** That an erasure is approved: it is not done before some days have passed, and can be stopped until then. */
    void approved(UUID erasure, DataSubject whose) {
        people.addressee(whose).ifPresent(end -> write(People.HOUSE, end, "rights.letter.approved.", erasure));
    }

    /** That it is being done now. Under a name that is not theirs, so that it is not erased before it is sent. */
    void erasing(UUID erasure, long number, DataSubject whose) {
        people.addressee(whose)
                .ifPresent(end -> letters.post(
                        People.HOUSE,
                        letter(end, "rights.letter.erased.", Map.of("number", Long.toString(number)), erasure)));
    }

    private void write(Who who, ContactEnds.End end, String key, UUID about) {
        var language = languages.of(end.language()).orElseGet(languages::house);
        letters.post(who, letter(end, key, Map.of("link", letters.link("/" + language.tag() + "/my")), about));
    }

    private Letter letter(ContactEnds.End end, String key, Map<String, Object> values, UUID about) {
        String address = end.email() == null ? "" : end.email();
        return new Letter(
                address,
                languages.of(end.language()).orElseGet(languages::house),
                key + "subject",
                key + "body",
                values,
                "rights:" + about + ":" + key.substring("rights.letter.".length(), key.length() - 1));
    }

    private static DataSubject of(Whose whose) {
        return new DataSubject(
                whose.organization(),
                java.util.Set.of(),
                whose.contact() == null ? java.util.Set.of() : java.util.Set.of(whose.contact()),
                java.util.Set.of());
    }
}
