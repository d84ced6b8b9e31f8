package org.kapocs.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.CloseReason;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.desk.casework.Outcome;
import org.kapocs.facts.matter.Matter;
import org.kapocs.facts.matter.Matters;
import org.kapocs.facts.need.NeedState;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.LegalBasis;

/** What becomes of the invented contacts that need more than an answer. */
final class InventedCases {
    /** Interpreters, legal advice, Hungarian lessons: whatever else they need. */
    private static final List<String> OFTEN = List.of("tolmacskor-1", "paragrafus-4", "fonal-1");

    private final Cases cases;
    private final Matters matters;
    private final InventedReferrals referrals;
    private final InventedOpinions opinions;
    private final InventedPeople people;
    private final InventedWords words;
    private final InventedTimes times;
    private final Map<String, List<CSVRecord>> servicesByTopic = new HashMap<>();
    private final Map<String, UUID> known = new HashMap<>();

    InventedCases(
            Cases cases,
            Matters matters,
            InventedReferrals referrals,
            InventedOpinions opinions,
            InventedPeople people,
            InventedWords words,
            InventedTimes times) {
        this.cases = cases;
        this.matters = matters;
        this.referrals = referrals;
        this.opinions = opinions;
        this.people = people;
        this.words = words;
        this.times = times;
        Tables.read("services").forEach(row -> {
            for (String topic : row.get("topics").split(" ")) {
                servicesByTopic.computeIfAbsent(topic, _ -> new ArrayList<>()).add(row);
            }
        });
    }

    /** Some service for this topic. */
    Optional<UUID> serviceFor(String topic) {
        List<CSVRecord> services = servicesByTopic.getOrDefault(topic, List.of());
        return services.isEmpty()
                ? Optional.empty()
                : Optional.of(InventedServices.id(
                        services.get(times.below(services.size())).get("key")));
    }

    /** A service for this topic, or one of the few that everybody needs: of those one can tell how soon they answer. */
    private Optional<UUID> askedFor(String topic) {
        return times.chance(45)
                ? Optional.of(InventedServices.id(OFTEN.get(times.below(OFTEN.size()))))
                : serviceFor(topic);
    }

    /** The matter of the catalogue that people with this need usually have. */
    private Optional<String> matter(String topic) {
        return matters.all().stream()
                .filter(matter -> matter.topic().equals(topic))
                .findFirst()
                .map(Matter::code);
    }

    void open(int number, @Nullable UUID contact, CSVRecord message, Who.Staff officer, Instant moment) {
        String key = message.get("person");
        String client = key + " of " + officer.organization(); // each organization has its own file of them
        String topic = message.get("topic");
        var wish = new NewCase(
                contact,
                known.get(client),
                people.person(key),
                LegalBasis.PUBLIC_TASK,
                contact == null ? List.of(new NewNeed(topic, Urgency.valueOf(message.get("urgency")), "")) : List.of(),
                matter(topic).stream().toList(),
                words.note(topic).orElse(""));
        UUID opened =
                cases.open(officer, wish, InventedServices.id("case " + number).toString());
        Case file = cases.get(officer, opened, Purpose.CASEWORK);
        known.put(client, file.client());
        if (!file.open()) {
            return; // from a filling that was stopped half-way
        }
        Optional<UUID> service = askedFor(topic);
        if (times.chance(55) && service.isPresent()) {
            Instant asked = times.later(moment, 1);
            times.at(asked, () -> Standing.as(officer, () -> refer(file, message, officer, service.get(), asked)));
        } else if (times.chance(62)) {
            boolean helped = times.chance(75);
            times.at(
                    times.later(moment, 5 + times.below(25)),
                    () -> Standing.as(officer, () -> close(opened, message, officer, helped)));
        }
    }

    private void refer(Case file, CSVRecord message, Who.Staff officer, UUID service, Instant asked) {
        UUID need = cases.needs(officer, file.id()).getFirst().need().id();
        referrals.ask(
                officer,
                file,
                need,
                service,
                message.get("language"),
                asked,
                () -> Standing.as(officer, () -> close(file.id(), message, officer, true)));
    }

    private void close(UUID opened, CSVRecord message, Who.Staff officer, boolean helped) {
        String topic = message.get("topic");
        var outcomes = new HashMap<UUID, Outcome>();
        for (CaseNeed need : cases.needs(officer, opened)) {
            if (need.need().state() == NeedState.OPEN) {
                outcomes.put(
                        need.need().id(),
                        helped
                                ? new Outcome.Answered(serviceFor(topic).orElse(null))
                                : new Outcome.Unmet(UnmetReason.values()[times.below(4)]));
            }
        }
        int version = cases.get(officer, opened, Purpose.CASEWORK).version();
        cases.close(officer, opened, version, helped ? CloseReason.FINISHED : CloseReason.NO_CONTACT, outcomes);
        Instant closed = cases.get(officer, opened, Purpose.CASEWORK).closedAt();
        opinions.of(officer, opened, message.get("language"), helped, Objects.requireNonNull(closed));
    }
}
