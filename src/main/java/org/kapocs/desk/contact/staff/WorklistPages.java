package org.kapocs.desk.contact.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Contact;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Worklist;
import org.kapocs.desk.contact.WorklistPart;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The first page of a working day. */
@Controller
@ForStaff(Action.READ_CONTACTS)
class WorklistPages {
    private final Contacts contacts;
    private final Accounts accounts;
    private final List<WorklistPart> parts;
    private final WorklistFilter filters;
    private final Topics topics;
    private final Languages languages;
    private final Messages messages;
    private final Clock clock;

    WorklistPages(
            Contacts contacts,
            Accounts accounts,
            List<WorklistPart> parts,
            WorklistFilter filters,
            Topics topics,
            Languages languages,
            Messages messages,
            Clock clock) {
        this.contacts = contacts;
        this.accounts = accounts;
        this.parts = parts;
        this.filters = filters;
        this.topics = topics;
        this.languages = languages;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/staff")
    @Transactional(readOnly = true)
    Reply worklist(Who.Staff who, Language reader, @RequestParam Map<String, String> sent) {
        Worklist.Filter filter = filters.read(sent);
        Worklist found = contacts.worklist(who, filter, After.read(sent.get("after")));
        Map<UUID, String> names = accounts.namesOf(who, holders(found));
        Instant now = clock.instant();
        return new WorklistPage(
                parts.stream().flatMap(part -> part.of(who).stream()).toList(),
                filter.view(),
                Arrays.stream(Worklist.View.values())
                        .map(view -> new WorklistPage.Tab(view, found.counts().get(view)))
                        .toList(),
                found.lines().stream()
                        .map(contact -> line(contact, who, names, now))
                        .toList(),
                Objects.requireNonNullElse(filter.language(), ""),
                Objects.requireNonNullElse(filter.topic(), ""),
                spoken(reader),
                topics.top().stream()
                        .map(topic -> new Choice(topic.code(), messages.text(reader, topic.nameKey())))
                        .toList(),
                next(filter, found.next()));
    }

    static Set<UUID> holders(Worklist found) {
        return found.lines().stream()
                .map(Contact::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    static WorklistPage.Line line(Contact contact, Who.Staff who, Map<UUID, String> names, Instant now) {
        UUID holder = contact.account();
        return new WorklistPage.Line(
                contact,
                Waiting.of(contact, now),
                contact.isOf(who.account()),
                holder == null ? null : names.getOrDefault(holder, ""));
    }

    private List<Choice> spoken(Language reader) {
        return languages.open().stream()
                .map(language -> new Choice(language.tag(), Spoken.name(language.tag(), reader)))
                .toList();
    }

    private static @Nullable String next(Worklist.Filter filter, Worklist.@Nullable After after) {
        if (after == null) {
            return null;
        }
        var address = UriComponentsBuilder.fromPath("/staff")
                .queryParam("view", filter.view())
                .queryParam("after", After.write(after));
        if (filter.language() != null) {
            address.queryParam("language", filter.language());
        }
        if (filter.topic() != null) {
            address.queryParam("topic", filter.topic());
        }
        return address.encode().build().toUriString();
    }
}
