package org.kapocs.desk.contact.open;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Along;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Conversation;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.desk.contact.FilePart;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what newcomers see of their own file. */
@Component
class FileView {
    private final Contacts contacts;
    private final Enclosures enclosures;
    private final List<FilePart> parts;
    private final Openings openings;
    private final TransactionTemplate look;

    FileView(
            Contacts contacts,
            Enclosures enclosures,
            List<FilePart> parts,
            Openings openings,
            PlatformTransactionManager transactions) {
        this.look = new TransactionTemplate(transactions);
        this.contacts = contacts;
        this.enclosures = enclosures;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(FilePart::order)).toList();
        this.openings = openings;
    }

    /** What is in the file, as one look; and then who else has looked, this time included. */
    FilePage page(Who.CodeHolder who, Language language, Typed typed) {
        var subjects = new ArrayList<>(List.of(new Subject("contact", who.contact())));
        var partners = new HashMap<UUID, String>();
        var pieces = new ArrayList<Piece>();
        var files = new ArrayList<Enclosures.Enclosed>();
        Conversation conversation = Objects.requireNonNull(look.execute(_ -> {
            for (FilePart part : parts) {
                FilePart.Added added = part.of(who, language);
                subjects.addAll(added.subjects());
                partners.putAll(added.partners());
                pieces.addAll(added.pieces());
            }
            Conversation said = contacts.get(who, who.contact(), Purpose.OWN_FILE, typed.before());
            boolean whole = typed.before() == Conversation.NEWEST && !said.goesBack();
            files.addAll(whole ? enclosures.of(who, said.withFiles()) : enclosures.own(who));
            return said;
        }));
        files.forEach(file -> subjects.add(new Subject("attachment", file.id())));
        var reach = typed.reach();
        return new FilePage(
                conversation,
                new Along(files),
                new Enclosures.ToSend(
                        enclosures.megabytes(), typed.turned(), typed.draft().files()),
                pieces,
                openings.of(subjects, partners),
                typed.draft(),
                reach == null ? ReachForm.of(conversation.contact().reach()) : reach,
                typed.errors(),
                typed.done());
    }

    /**
     * What they typed, and what came of it.
     *
     * @param before the number of the message before which they read
     * @param reach null where they have not changed it
     * @param turned files that cannot be kept
     * @param done the message that says what was done
     */
    record Typed(
            int before,
            Draft draft,
            @Nullable ReachForm reach,
            Map<String, String> errors,
            List<Enclosures.Turned> turned,
            @Nullable String done) {
        static Typed nothing(int before, @Nullable String done) {
            return new Typed(before, Draft.blank(), null, Map.of(), List.of(), done);
        }

        static Typed kept(Draft draft) {
            return new Typed(
                    Conversation.NEWEST,
                    draft,
                    draft.reach(),
                    Map.of(),
                    List.of(),
                    draft.reach() == null ? "contact.file.kept" : "contact.file.kept.reach");
        }

        static Typed wrong(Draft draft, Map<String, String> errors) {
            return new Typed(Conversation.NEWEST, draft, null, errors, List.of(), null);
        }

        static Typed turned(Draft draft, List<Enclosures.Turned> turned) {
            return new Typed(Conversation.NEWEST, draft, null, Map.of(), turned, null);
        }

        static Typed wrong(ReachForm reach, Map<String, String> errors) {
            return new Typed(Conversation.NEWEST, Draft.blank(), reach, errors, List.of(), null);
        }
    }
}
