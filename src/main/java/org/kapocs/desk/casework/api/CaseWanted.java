package org.kapocs.desk.casework.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.need.Topics;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.web.Problem;

/** A case to be opened. */
record CaseWanted(
        @Means("The contact it comes from; its need becomes the first of the case.") @Nullable
        UUID contact,

        @Means("A client who is on record; else the person is registered.") @Nullable
        UUID known,

        @Nullable PersonTold person,
        LegalBasis legalBasis,

        @Means("At least one, where it comes from no contact.") @Nullable
        List<NeedWanted> needs,

        @Means("Codes of the catalogue.") @Nullable List<String> matters,
        @Nullable String summary,

        @Means("That it is none of the clients who were named as alike.") @Nullable
        Boolean sure) {
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_SUMMARY = 20_000;
    private static final int MOST = 20;

    /** A need that the client voiced. */
    record NeedWanted(
            String topic, Urgency urgency, @Nullable String note) {
        NewNeed need() {
            return new NewNeed(topic, urgency, Objects.requireNonNullElse(note, ""));
        }
    }

    private List<NewNeed> voiced() {
        return Objects.requireNonNullElse(needs, List.<NeedWanted>of()).stream()
                .map(NeedWanted::need)
                .toList();
    }

    private List<String> business() {
        return Objects.requireNonNullElse(matters, List.of());
    }

    private String told() {
        return Objects.requireNonNullElse(summary, "");
    }

    /** Whether it was already looked who else it may be. */
    boolean settled() {
        return known != null || Boolean.TRUE.equals(sure);
    }

    /**
     * @param matter whether there is a matter of that code
     * @throws Problem.Invalid with all that is wrong with it
     */
    void check(Topics topics, Predicate<String> matter) {
        var wrong = new TreeMap<String, String>();
        List<NewNeed> voiced = voiced();
        if (person == null && known == null) {
            wrong.put("person", "client.error.name");
        }
        if (contact == null && voiced.isEmpty()) {
            wrong.put("needs", "casework.error.need");
        }
        if (told().length() > LONGEST_SUMMARY
                || voiced.size() > MOST
                || business().size() > MOST) {
            wrong.put("summary", "casework.error.long");
        }
        codes(voiced, topics, matter, wrong);
        if (person != null) {
            try {
                person.person();
            } catch (Problem.Invalid invalid) {
                wrong.putAll(invalid.fields());
            }
        }
        if (!wrong.isEmpty()) {
            throw new Problem.Invalid(wrong);
        }
    }

    private void codes(List<NewNeed> voiced, Topics topics, Predicate<String> matter, Map<String, String> wrong) {
        for (int n = 0; n < voiced.size(); n++) {
            NewNeed need = voiced.get(n);
            if (topics.of(need.topic()).isEmpty()) {
                wrong.put("needs[" + n + "].topic", "program.error.unfit");
            }
            if (need.note().length() > LONGEST_NOTE) {
                wrong.put("needs[" + n + "].note", "casework.error.long");
            }
        }
        for (int n = 0; n < business().size(); n++) {
            if (!matter.test(business().get(n))) {
                wrong.put("matters[" + n + "]", "casework.error.matter");
            }
        }
    }

    /** Who is to be registered. */
    Person who() {
        return Objects.requireNonNull(person).person();
    }

    NewCase wish(Person client) {
        return new NewCase(contact, known, client, legalBasis, voiced(), business(), told());
    }
}
