package org.kapocs.desk.casework.staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.Happening;
import org.kapocs.desk.casework.MatterPart;
import org.kapocs.desk.contact.Contact;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Conversation;
import org.kapocs.desk.contact.Message;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/**
 * Everything that happened in a case, from all who know of it, newest first. Of the same moment, what was said comes before
 * what was done in the case itself, and that before what rooms above made of it; each tells its own in order.
 */
@Component
class Stream {
    private final Contacts contacts;
    private final List<CasePart> parts;
    private final List<MatterPart> onMatters;

    Stream(Contacts contacts, List<CasePart> parts, List<MatterPart> onMatters) {
        this.contacts = contacts;
        this.onMatters = onMatters;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(CasePart::order)).toList();
    }

    CaseStory of(Who.Staff who, CaseFile file, boolean writable) {
        var all = new ArrayList<Happening>();
        var central = new ArrayList<Piece>();
        var beside = new ArrayList<Piece>();
        var head = new ArrayList<Piece>();
        UUID contact = file.file().contact();
        Conversation talk = contact == null ? null : contacts.get(who, contact, Purpose.CASEWORK);
        List<Conversation> more = file.later().stream()
                .map(each -> contacts.get(who, each, Purpose.CASEWORK))
                .toList();
        java.util.stream.Stream.concat(java.util.stream.Stream.ofNullable(talk), more.stream())
                .forEach(each ->
                        each.messages().forEach(message -> all.add(of(message, each.contact(), !more.isEmpty()))));
        all.addAll(file.happenings().reversed());
        file.consents().reversed().forEach(consent -> all.addAll(of(consent)));
        var added = new LinkedHashMap<CasePart, CasePart.Added>();
        parts.forEach(part -> added.put(part, part.of(who, file.file(), writable)));
        List<Piece> pieces =
                added.values().stream().flatMap(each -> each.pieces().stream()).toList();
        added.forEach((part, each) -> {
            all.addAll(each.happenings());
            head.addAll(each.head());
            (part.central() ? central : beside).addAll(part.together(each.pieces(), pieces));
        });
        Map<String, List<Piece>> aboutMatters = aboutMatters(who, file, all);
        all.sort(Comparator.comparing(Happening::at));
        return new CaseStory(talk, more, List.copyOf(all.reversed()), head, central, beside, aboutMatters);
    }

    private Map<String, List<Piece>> aboutMatters(Who.Staff who, CaseFile file, List<Happening> all) {
        var pieces = new HashMap<String, List<Piece>>();
        if (!file.matters().isEmpty()) {
            for (MatterPart part : onMatters) {
                MatterPart.Added added = part.of(who, file.file(), file.matters());
                all.addAll(added.happenings());
                added.pieces()
                        .forEach((code, piece) -> pieces.computeIfAbsent(code, _ -> new ArrayList<>())
                                .add(piece));
            }
        }
        return pieces;
    }

    private static List<Happening> of(Consent consent) {
        Map<String, Object> values =
                Map.of("recipient", consent.given().recipient().name());
        var given = new Happening(
                consent.givenAt(), Happening.Kind.SHARING, "casework.did.CONSENTED", values, consent.account(), null);
        var withdrawn = consent.withdrawnAt();
        return withdrawn == null
                ? List.of(given)
                : List.of(
                        given,
                        new Happening(withdrawn, Happening.Kind.SHARING, "casework.did.WITHDREW", values, null, null));
    }

    /** @param among whether there are other conversations, from which its code tells it apart */
    private static Happening of(Message message, Contact talk, boolean among) {
        String key = message.byNewcomer() ? "WROTE" : "REPLIED";
        return new Happening(
                message.at(),
                Happening.Kind.MESSAGE,
                (among ? "casework.story." : "casework.did.") + key,
                among ? Map.of("code", talk.code().shown()) : Map.of(),
                message.account(),
                new Happening.Said(message.text(), message.language(), message.files(), talk.id()));
    }
}
