package org.kapocs.facts.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * All public words of a service. Texts other than name and description are in {@link #sourceLanguage()}; empty ones are
 * empty strings.
 *
 * @param fees what it costs, in words
 * @param eligibleFor whom it is for, as ends of message keys {@code directory.for.*}
 * @param eligibility whom it is for, in words
 * @param howToApply what to do to get it
 * @param alert what to know before going there
 * @param shownInstead the service that is the same but for its id, if any
 */
public record ServiceCard(
        UUID id,
        Wording name,
        Wording description,
        String sourceLanguage,
        String organization,
        List<Place> places,
        Opening opening,
        List<Hours> hours,
        List<String> languages,
        List<Phone> phones,
        String email,
        String url,
        String fees,
        boolean free,
        List<String> eligibleFor,
        String eligibility,
        String howToApply,
        String interpretation,
        String alert,
        List<String> documents,
        List<String> topics,
        boolean active,
        Optional<LocalDate> confirmedOn,
        Optional<UUID> shownInstead) {

    /**
     * Where it is given.
     *
     * @param id of the service at this location; empty where its source gives it none
     * @param hours of its own; none where those of the service hold
     */
    public record Place(
            Optional<UUID> id,
            String name,
            String address,
            OptionalInt district,
            String transport,
            List<Hours> hours) {}

    /** A number and what it is for. */
    public record Phone(String number, String about) {}

    /**
     * One line of opening hours.
     *
     * @param days weekday codes as in RFC 5545, {@code MO} or {@code 2MO}; empty for every day
     * @param opens as the source writes it, empty when not known
     */
    public record Hours(
            List<String> days,
            String opens,
            String closes,
            boolean monthly,
            String notes,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {}
}
