package org.kapocs.desk.referral.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.referral.Places;
import org.kapocs.desk.referral.Referral;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.desk.referral.Telling;
import org.kapocs.desk.referral.Together;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.privacy.Coverage;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * A referral before it is sent: what to share, and exactly what the recipient will see.
 *
 * @param number of the case
 * @param letter the language in which the recipient reads
 * @param street where they are sent; empty where that is not told, not known, or one of several
 * @param room the places there are, of the service or where they are sent; null where nobody knows
 * @param takenBack the consent that the client took back and that none has replaced; null where there is none
 * @param at the locations of the service
 * @param typed what stands in the form: as saved, unless it could not be
 * @param desk whether people with accounts will answer it, and not a link
 * @param table who of the household is referred along, and who could be
 * @param notice what has become of the click
 * @param problem the key of what stands in the way; null for nothing
 * @param tells what stands in the words of those that were to be sent and tells whose they are: pressed again, they are sent
 * @param unread how it is safe to reach them, where its letters are not those of the letter
 */
public record DraftPage(
        String number,
        Referrals.Proof proof,
        @Nullable Consent takenBack,
        Language letter,
        String street,
        Places.@Nullable Room room,
        List<Places.At> at,
        boolean desk,
        Together.Table table,
        Typed typed,
        Notice notice,
        @Nullable String problem,
        List<Telling.Found> tells,
        List<String> unread,
        Map<String, String> errors)
        implements Page {
    /** What has become of the click. */
    public enum Notice {
        NONE,
        /** It was changed since it was last looked at: saved, and not sent. */
        CHANGED,
        /** Somebody else changed it meanwhile: nothing was saved. */
        CONFLICT,
        /** Something stands in the way of sending: nothing was sent. */
        HINDERED
    }

    @Override
    public int status() {
        return notice == Notice.CONFLICT || notice == Notice.HINDERED ? 409 : errors.isEmpty() ? 200 : 400;
    }

    DraftPage telling(List<Telling.Found> found) {
        return new DraftPage(
                number,
                proof,
                takenBack,
                letter,
                street,
                room,
                at,
                desk,
                table,
                typed,
                notice,
                problem,
                List.copyOf(found),
                unread,
                errors);
    }

    /** Whether it goes out as it is when it is pressed once more. */
    public boolean asks() {
        return !tells.isEmpty() || notice == Notice.HINDERED && !unread.isEmpty();
    }

    /** The words of these are not on this page, but on that of somebody who is sent along. */
    public boolean ofAnother(Telling.Found found) {
        return !found.referral().id().equals(referral().id());
    }

    public String what(Frame frame, Telling.Found found) {
        return frame.list(found.what().stream().map(frame::text).toList());
    }

    /** Where they are sent counts, unless the service as a whole has fewer places left. */
    static Places.@Nullable Room room(Places.@Nullable Room service, List<Places.At> at, @Nullable UUID place) {
        Places.Room there = at.stream()
                .filter(each -> each.id().equals(place))
                .map(Places.At::room)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return there == null || service != null && service.left() < there.left() ? service : there;
    }

    /** Other locations that have enough places left. */
    public List<String> elsewhere() {
        return at.stream()
                .filter(each ->
                        !chosen(each) && each.room() != null && !each.room().full(people()))
                .map(Places.At::name)
                .toList();
    }

    public boolean chosen(Places.At each) {
        return each.id().equals(typed.place());
    }

    public boolean changed() {
        return notice == Notice.CHANGED;
    }

    public boolean conflict() {
        return notice == Notice.CONFLICT;
    }

    public boolean full() {
        return room != null && room.full(people());
    }

    /** How many are sent at once. */
    public int people() {
        return 1 + table.along().size();
    }

    /** Who is sent along, as they are looked at here. */
    public List<String> along() {
        return table.along().entrySet().stream()
                .map(each -> each.getKey() + "_" + each.getValue())
                .toList();
    }

    public Referral referral() {
        return proof.referral();
    }

    public String caseAddress() {
        return "/staff/cases/" + referral().caseFile();
    }

    public String address() {
        return caseAddress() + "/referrals/" + referral().id();
    }

    /** What can be chosen; needs and languages are always shown, so they cannot be left out. */
    public List<Choice> sections(Frame frame) {
        return Arrays.stream(Section.values())
                .filter(each -> !Referral.ALWAYS.contains(each))
                .map(each -> new Choice(each.name(), frame.text(each.nameKey())))
                .toList();
    }

    public List<String> chosen() {
        return names(typed.sections());
    }

    private static List<String> names(Set<Section> sections) {
        return sections.stream().sorted().map(Section::name).toList();
    }

    /** Sections in words. */
    public String said(Frame frame, Set<Section> sections) {
        return frame.list(sections.stream()
                .sorted()
                .map(each -> frame.text(each.nameKey()))
                .toList());
    }

    public List<Choice> languages(Frame frame) {
        return frame.languages().stream()
                .map(each -> new Choice(each.tag(), frame.languageName(each.tag())))
                .toList();
    }

    /** Why it cannot be sent, as a message key; empty when it can. */
    public Optional<String> refused() {
        return proof.coverage() instanceof Coverage.Refused refused
                ? Optional.of(refused.reason().nameKey())
                : Optional.empty();
    }
}
