package org.kapocs.desk.contact.staff;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Along;
import org.kapocs.desk.contact.Contact;
import org.kapocs.desk.contact.ContactPart;
import org.kapocs.desk.contact.Conversation;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.need.District;
import org.kapocs.facts.need.Districts;
import org.kapocs.facts.need.Needs;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Choice;
import org.springframework.stereotype.Component;

/** Puts together what an officer sees of a contact. */
@Component
class ContactView {
    private final Enclosures enclosures;
    private final Accounts accounts;
    private final Needs needs;
    private final Directory directory;
    private final Districts districts;
    private final Languages languages;
    private final Messages messages;
    private final List<ContactPart> parts;
    private final Clock clock;

    ContactView(
            Enclosures enclosures,
            Accounts accounts,
            Needs needs,
            Directory directory,
            Districts districts,
            Languages languages,
            Messages messages,
            List<ContactPart> parts,
            Clock clock) {
        this.enclosures = enclosures;
        this.accounts = accounts;
        this.needs = needs;
        this.directory = directory;
        this.districts = districts;
        this.languages = languages;
        this.messages = messages;
        this.parts = parts;
        this.clock = clock;
    }

    ContactPage page(Who.Staff who, Language reader, Conversation conversation, Typed typed) {
        Contact contact = conversation.contact();
        UUID service = contact.service();
        var along = new Along(enclosures.of(who, conversation.withFiles()));
        return new ContactPage(
                conversation,
                along,
                Objects.requireNonNull(needs.byIds(Set.of(contact.need())).get(contact.need())),
                accounts.namesOf(who, people(conversation)),
                who.account(),
                Waiting.of(contact, clock.instant()),
                service == null
                        ? null
                        : directory.namesOf(Set.of(service), reader).get(service),
                district(contact),
                languages.open().stream()
                        .map(language -> new Choice(language.tag(), Spoken.name(language.tag(), reader)))
                        .toList(),
                reasons(reader),
                typed.form(),
                typed.errors(),
                typed.doubt(),
                typed.outdated(),
                new Enclosures.ToSend(
                        enclosures.megabytes(), typed.turned(), typed.form().files()),
                keeps(who, contact, along) ? kinds(reader) : List.of(),
                parts.stream().flatMap(part -> part.of(who, contact).stream()).toList());
    }

    /** Only files of who has a case can be kept among its documents, while it may be written into. */
    private boolean keeps(Who.Staff who, Contact contact, Along along) {
        UUID caseFile = contact.caseId();
        return caseFile != null
                && who.may(Action.WORK_CASES)
                && !along.files().isEmpty()
                && enclosures.keeps(who, caseFile);
    }

    private List<Choice> kinds(Language reader) {
        return enclosures.kinds().stream()
                .map(kind -> new Choice(kind.name(), messages.text(reader, kind.nameKey())))
                .toList();
    }

    private @Nullable String district(Contact contact) {
        return Optional.ofNullable(contact.district())
                .flatMap(districts::of)
                .map(District::label)
                .orElse(null);
    }

    private List<Choice> reasons(Language reader) {
        return Arrays.stream(UnmetReason.values())
                .map(reason -> new Choice(reason.name(), messages.text(reader, "unmet." + reason.name())))
                .toList();
    }

    private static Set<UUID> people(Conversation conversation) {
        var people = new HashSet<UUID>();
        conversation
                .messages()
                .forEach(message -> Optional.ofNullable(message.account()).ifPresent(people::add));
        Optional.ofNullable(conversation.contact().account()).ifPresent(people::add);
        return people;
    }

    /** What the officer typed, and what came of it. */
    record Typed(
            ReplyForm form,
            Map<String, String> errors,
            @Nullable Doubt doubt,
            boolean outdated,
            List<Enclosures.Turned> turned) {
        static Typed nothing(Contact contact, Language reader) {
            return of(ReplyForm.fresh(contact, reader), Map.of());
        }

        static Typed of(ReplyForm form, Map<String, String> errors) {
            return new Typed(form, errors, null, false, List.of());
        }
    }
}
