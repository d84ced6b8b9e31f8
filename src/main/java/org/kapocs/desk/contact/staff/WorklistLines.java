package org.kapocs.desk.contact.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Contact;
import org.kapocs.desk.contact.Worklists;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.Search;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.table.Sieve;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** The lines of the worklist, for the page and for the file. */
@Component
class WorklistLines {
    private final Worklists worklists;
    private final Accounts accounts;
    private final WorklistFilter filters;
    private final Messages messages;
    private final Clock clock;

    WorklistLines(Worklists worklists, Accounts accounts, WorklistFilter filters, Messages messages, Clock clock) {
        this.worklists = worklists;
        this.accounts = accounts;
        this.filters = filters;
        this.messages = messages;
        this.clock = clock;
    }

    /** What is looked for is looked for in what the list shows, in the reader's language. */
    Sieve.Sieved<WorklistPage.Line> page(Who.Staff who, Language reader, Form form, @Nullable String after, int most) {
        var search = new Search(form.text("q"));
        Instant now = clock.instant();
        return worklists.page(
                who,
                filters.filter(form),
                after,
                most,
                !search.isEmpty(),
                contacts -> lining(who, reader, search, contacts, now));
    }

    private Function<Contact, WorklistPage.@Nullable Line> lining(
            Who.Staff who, Language reader, Search search, List<Contact> contacts, Instant now) {
        Map<UUID, String> names = accounts.namesOf(
                who,
                contacts.stream().map(Contact::account).filter(Objects::nonNull).collect(Collectors.toSet()));
        return contact -> {
            UUID holder = contact.account();
            var line = new WorklistPage.Line(
                    contact,
                    Waiting.of(contact, now),
                    contact.isOf(who.account()),
                    holder == null ? null : names.getOrDefault(holder, ""));
            return search.isEmpty() || search.finds(shown(line, reader)) ? line : null;
        };
    }

    private Stream<String> shown(WorklistPage.Line line, Language reader) {
        Contact contact = line.contact();
        return Stream.of(
                contact.code().shown(),
                messages.text(reader, "topic." + contact.topic()),
                messages.text(reader, "contact.staff.urgency." + contact.urgency()),
                Spoken.name(contact.language(), reader),
                Objects.requireNonNullElse(line.holder(), ""));
    }
}
