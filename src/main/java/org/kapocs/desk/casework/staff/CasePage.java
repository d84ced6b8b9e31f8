package org.kapocs.desk.casework.staff;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.desk.casework.Happening;
import org.kapocs.desk.contact.Contact;
import org.kapocs.desk.contact.Conversation;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.matter.Matter;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;
import org.kapocs.shared.web.Piece;

/**
 * A case: the facts one must know, what happened, and what belongs to it.
 *
 * @param reader the account that looks
 * @param names of the accounts that appear
 * @param inForce consents that hold today
 * @param show the kind of happening that is shown; null for all
 * @param story what all who know of it tell
 * @param district where the client lives; null when not told
 * @param stands whether the law lets us write into it today
 */
public record CasePage(
        CaseFile file,
        UUID reader,
        Map<UUID, String> names,
        List<Consent> inForce,
        CaseStory story,
        Happening.@Nullable Kind show,
        @Nullable String district,
        boolean stands)
        implements Page {

    public Person person() {
        return file.client().person();
    }

    public String address() {
        return "/staff/cases/" + file.file().id();
    }

    public boolean mine() {
        return file.file().owner().equals(reader);
    }

    /** Whether something may be written into it, by whoever may write. */
    public boolean writable() {
        return file.file().open() && stands;
    }

    /** When the client and the client point last wrote to each other. */
    public @Nullable Instant lastContact() {
        return story.lastMessage();
    }

    /** What happened, of the kind that is shown. */
    public List<Happening> stream() {
        return story.stream().stream()
                .filter(happening -> show == null || happening.kind() == show)
                .toList();
    }

    /** Pieces of other modules that nobody may miss. */
    public List<Piece> head() {
        return story.head();
    }

    /** Pieces of other modules about what is being done. */
    public List<Piece> central() {
        return story.central();
    }

    /** Pieces of other modules that stand at the side. */
    public List<Piece> beside() {
        return story.beside();
    }

    /** Pieces of other modules that stand with a matter. */
    public List<Piece> about(Matter matter) {
        return story.onMatters().getOrDefault(matter.code(), List.of());
    }

    /** Whether the client wrote and nobody has answered yet. */
    public boolean awaitsAnswer() {
        Contact asked = story.toAnswer();
        return asked != null && asked.waitingSince() != null;
    }

    /** Where the client is answered: where they wait for it, if they wait; null where there is no contact. */
    public @Nullable UUID toAnswer() {
        Contact asked = story.toAnswer();
        return asked == null ? null : asked.id();
    }

    /** What else the client wrote, with other codes. */
    public List<Conversation> later() {
        return story.later();
    }

    /** Needs that are settled: answered or unmet. */
    public List<CaseNeed> settled() {
        return file.needs().stream()
                .filter(each -> !file.openNeeds().contains(each))
                .toList();
    }

    public String nameOf(@Nullable UUID account) {
        return account == null ? "" : names.getOrDefault(account, "");
    }

    /** The open needs, the most urgent first. */
    public List<CaseNeed> pressing() {
        return file.openNeeds().stream()
                .sorted(Comparator.comparing(
                                (CaseNeed each) -> each.need().voiced().urgency())
                        .reversed())
                .toList();
    }

    /** The consent that holds the longest of those in force. */
    public Optional<Consent> longest() {
        return inForce.stream()
                .max(Comparator.comparing(consent -> consent.given().until()));
    }

    /** To how many the client agreed that something is shown: two consents towards one are one. */
    public long recipients() {
        return inForce.stream()
                .map(consent -> consent.given().recipient().organization())
                .distinct()
                .count();
    }

    /** What happened, said in the reader's language. */
    public String say(Frame frame, Happening happening) {
        return Saying.of(frame, happening, names);
    }

    /** The date of birth as far as it is known. */
    public String birth(Frame frame) {
        BirthDate birth = person().birth();
        return birth == null ? "" : birth.said(frame);
    }

    public Map<UUID, Boolean> holds() {
        var holds = new HashMap<UUID, Boolean>();
        var ids = inForce.stream().map(Consent::id).collect(Collectors.toSet());
        file.consents().forEach(consent -> holds.put(consent.id(), ids.contains(consent.id())));
        return holds;
    }
}
