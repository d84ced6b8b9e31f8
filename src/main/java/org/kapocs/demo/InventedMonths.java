package org.kapocs.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.kapocs.desk.contact.ContactState;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.NewContact;
import org.kapocs.desk.contact.NewReply;
import org.kapocs.desk.contact.Outcome;
import org.kapocs.desk.contact.Reach;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;

/** Three months at the invented client point: what people ask, and what becomes of it. */
final class InventedMonths {
    private static final int DAYS = 92;

    private final Contacts contacts;
    private final InventedCases cases;
    private final List<Who.Staff> officers;
    private final List<Who.Staff> experts;
    private final InventedPeople people;
    private final InventedWords words;
    private final InventedTimes times;
    private final List<CSVRecord> messages = Tables.read("messages");

    InventedMonths(
            Contacts contacts,
            InventedCases cases,
            List<Who.Staff> officers,
            List<Who.Staff> experts,
            InventedPeople people,
            InventedWords words,
            InventedTimes times) {
        this.contacts = contacts;
        this.cases = cases;
        this.officers = officers;
        this.experts = experts;
        this.people = people;
        this.words = words;
        this.times = times;
        Collections.shuffle(messages, new Random(1));
    }

    void pass() {
        LocalDate today = times.today();
        int number = 0;
        for (LocalDate day = today.minusDays(DAYS); !day.isAfter(today); day = day.plusDays(1)) {
            // Fewer write on a weekend.
            for (int left = InventedTimes.isWorking(day) ? 3 + times.below(5) : times.below(3); left > 0; left--) {
                int asked = number++;
                Instant moment = times.during(day);
                times.at(moment, () -> ask(asked, moment));
            }
            if (InventedTimes.isWorking(day) && times.chance(20)) {
                comeIn(number++, times.during(day));
            }
        }
        times.pass();
    }

    /** Some come to the experts themselves, without having written. */
    private void comeIn(int number, Instant moment) {
        CSVRecord message = messages.get(number % messages.size());
        Who.Staff expert = experts.get(times.below(experts.size()));
        if (!anonymous(message)) {
            times.at(moment, () -> Standing.as(expert, () -> cases.open(number, null, message, expert, moment)));
        }
    }

    private void ask(int number, Instant moment) {
        CSVRecord message = messages.get(number % messages.size());
        String key = InventedServices.id("contact " + number).toString();
        String person = message.get("person");
        var asked = new NewContact(
                message.get("topic"),
                Urgency.valueOf(message.get("urgency")),
                message.get("language"),
                null,
                anonymous(message) ? null : people.district(person),
                null,
                anonymous(message) ? Reach.NONE : reach(people.row(person)),
                message.get("text"));
        UUID contact = contacts.ask(asked, key).contact();
        Who.Staff officer = officers.get(times.below(officers.size()));
        if (isNew(contact, officer)) {
            becomes(number, contact, message, officer, moment);
        }
    }

    private static boolean anonymous(CSVRecord message) {
        return message.get("person").isBlank();
    }

    /** When the filling was stopped half-way, some have been taken care of. */
    private boolean isNew(UUID contact, Who.Staff officer) {
        return Standing.as(
                        officer,
                        () -> contacts.get(officer, contact, Purpose.ANSWER)
                                .contact()
                                .state())
                == ContactState.NEW;
    }

    private static Reach reach(CSVRecord person) {
        String kind = person.get("reach").toUpperCase(Locale.ROOT);
        return kind.equals("NONE")
                ? Reach.NONE
                : new Reach(
                        kind.equals("EMAIL") || kind.equals("PHONE") ? Reach.Kind.valueOf(kind) : Reach.Kind.OTHER,
                        person.get("reach_value"),
                        "");
    }

    private void becomes(int number, UUID contact, CSVRecord message, Who.Staff officer, Instant asked) {
        Instant seen = times.later(asked, times.chance(60) ? 0 : 1);
        if (times.chance(45) && !anonymous(message)) {
            times.at(seen, () -> {
                Standing.as(officer, () -> cases.open(number, contact, message, officer, seen));
                if (times.chance(93)) {
                    reply(number, contact, message, officer);
                }
            });
            return;
        }
        times.at(seen, () -> reply(number, contact, message, officer));
        boolean helped = times.chance(72);
        times.at(times.later(seen, 1 + times.below(4)), () -> finish(contact, message, officer, helped));
    }

    private void reply(int number, UUID contact, CSVRecord message, Who.Staff officer) {
        String language = message.get("language");
        Standing.as(officer, () -> {
            var seen = contacts.get(officer, contact, Purpose.ANSWER).contact();
            var key = InventedServices.id("reply " + number).toString();
            String text = words.reply(message.get("topic"), language);
            contacts.reply(officer, contact, new NewReply(key, seen.version(), language, text, null, false));
        });
    }

    private void finish(UUID contact, CSVRecord message, Who.Staff officer, boolean helped) {
        Standing.as(officer, () -> {
            var seen = contacts.get(officer, contact, Purpose.ANSWER).contact();
            Outcome outcome = helped
                    ? new Outcome.Answered(
                            cases.serviceFor(message.get("topic")).orElse(null))
                    : new Outcome.Unmet(UnmetReason.values()[times.below(4)]);
            contacts.finish(officer, contact, seen.version(), outcome);
        });
    }
}
