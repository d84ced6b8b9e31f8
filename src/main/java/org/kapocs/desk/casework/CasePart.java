package org.kapocs.desk.casework;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.web.Piece;

/** What another module adds to the page of a case. */
public interface CasePart {

    /** Where its pieces stand among the others; lower is higher up. */
    int order();

    /** Whether its pieces stand in the middle, with what is being done; the others stand at the side. */
    default boolean central() {
        return false;
    }

    /**
     * What it has to show and to tell of this case.
     *
     * @param writable whether anything may be begun in the case now
     */
    Added of(Who.Staff who, Case file, boolean writable);

    /**
     * Its pieces for the page once those of all parts are there, for what another has asked the database already.
     *
     * @param own what it added itself
     */
    default List<Piece> together(List<Piece> own, List<Piece> all) {
        return own;
    }

    /** What waits for the caseworker in these cases, as a message key by case; asked once for a whole list. */
    default Map<UUID, String> waiting(Who.Staff who, List<CaseLine> lines) {
        return Map.of();
    }

    /** The services that say they helped, by the need with which; for whoever closes the case to agree. */
    default Map<UUID, UUID> helped(Who.Staff who, Case file) {
        return Map.of();
    }

    /** The services that were asked and have not declined, by the need with which; offered first to whoever closes the case. */
    default Map<UUID, UUID> asked(Who.Staff who, Case file) {
        return Map.of();
    }

    /** What of its own is not done yet, for whoever is about to close the case. */
    default List<Unfinished> unfinished(Who.Staff who, Case file) {
        return List.of();
    }

    /** Other ways to look for a client, for the list of cases. */
    default List<Piece> searches(Who.Staff who) {
        return List.of();
    }

    /** What of its own hangs on this case and can be opened by itself, for who must tell who did. */
    default Openable openable(Who.Staff who, Case file) {
        return new Openable(List.of(), Map.of());
    }

    /**
     * Something that is not done yet.
     *
     * @param key the message that says what it is, and what closing the case does to it
     * @param what its name, as people gave it
     */
    record Unfinished(String key, String what, String address) {}

    /**
     * What a module adds.
     *
     * @param pieces for the middle of the page or its side
     * @param happenings for the stream; in any order, but of the same moment the earlier first
     * @param head for the head of the page: what must be known before anything else, and what waits until somebody has seen it
     */
    record Added(List<Piece> pieces, List<Happening> happenings, List<Piece> head) {
        public Added(List<Piece> pieces, List<Happening> happenings) {
            this(pieces, happenings, List.of());
        }
    }

    /**
     * What can be opened by itself.
     *
     * @param partners who was given a one-time link to something of it: the organization's name, by what it leads to
     */
    record Openable(List<Subject> subjects, Map<UUID, String> partners) {}
}
