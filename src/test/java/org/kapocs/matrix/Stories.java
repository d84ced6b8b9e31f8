package org.kapocs.matrix;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kapocs.desk.assessment.Assessments;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.CloseReason;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.desk.casework.Outcome;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.desk.document.Documents;
import org.kapocs.desk.document.Sending;
import org.kapocs.desk.duplicate.Comparison;
import org.kapocs.desk.papers.Papers;
import org.kapocs.desk.plan.Plans;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.desk.task.Tasks;
import org.kapocs.desk.transfer.TransferRequests;
import org.kapocs.desk.transfer.Transfers;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Households;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.directory.Import;
import org.kapocs.facts.directory.Imports;
import org.kapocs.facts.form.Forms;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.privacy.ConsentPurpose;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.GivenConsent;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Recipient;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.Staff;
import org.springframework.transaction.support.TransactionTemplate;

/** Plants the stories of the matrix, each with words of its own in every field. */
record Stories(
        Staff staff,
        Organizations organizations,
        Cases cases,
        Contacts contacts,
        Papers papers,
        Sending sending,
        Documents documents,
        Enclosures enclosures,
        Clients clients,
        Households households,
        Comparison comparison,
        Tasks tasks,
        Plans plans,
        Assessments assessments,
        Forms forms,
        Experts experts,
        Referrals referrals,
        Consents consents,
        Imports imports,
        Directory directory,
        Transfers transfers,
        TransferRequests requests,
        Decided decided,
        Trail trail,
        TransactionTemplate transactions,
        Clock clock) {
    private static final Who.Machine HOUSE = new Who.Machine("test");
    private static final Set<Section> ALL = Set.of(Section.values());

    /** A story of this officer; {@code name} begins with a capital, has three letters, and is nobody else's. */
    Story of(String name, Who.Staff officer) {
        var wish = new NewCase(
                null,
                null,
                Somebody.named(name),
                LegalBasis.PUBLIC_TASK,
                List.of(new NewNeed("residence.renewal", Urgency.URGENT, "kanariszukseg" + name)),
                List.of("permit-renewal"),
                "kanariosszegzes" + name);
        UUID file = as(officer, () -> cases.open(officer, wish, key()));
        var opened = as(officer, () -> cases.get(officer, file, Purpose.CASEWORK));
        var ids = new HashMap<String, Object>(Map.of("case", file, "client", opened.client()));
        ids.put("contact", opened.contact());
        ids.put("number", opened.number().toLowerCase(Locale.ROOT));
        ids.put("account", officer.account());
        ids.put("long", "kanarihosszu".repeat(100));
        ids.put(
                "need",
                as(officer, () -> cases.needs(officer, file)).getFirst().need().id());
        var story = new Story(name, officer, ids, new EnumMap<>(Field.class));
        String code = says(story);
        isWorkedOn(story);
        isReferred(story);
        isSeen(story);
        decided.in(story);
        story.plant(Field.NAME, "Kanarinev" + name);
        story.plant(Field.REACH, "kanarihol" + name);
        story.plant(Field.MARK, opened.number(), code);
        story.plant(
                Field.TEXT,
                "kanariosszegzes" + name,
                "kanariuzenet" + name,
                "kanarijegyzet" + name,
                "kanarifeladat" + name,
                "kanaricel" + name,
                "kanarivalasz" + name,
                "kanarigyam" + name);
        story.plant(Field.NEED, "kanariszukseg" + name);
        story.plant(Field.ACCOUNT, Staff.emailOf(officer));
        return story;
    }

    /** What the newcomer wrote, and what the caseworker noted. Returns the code of the contact. */
    private String says(Story story) {
        UUID contact = story.id("contact");
        var newcomer = new Who.CodeHolder(contact);
        as(newcomer, () -> contacts.write(newcomer, key(), "en", "kanariuzenet" + story.name(), List.of()));
        as(story.officer(), () -> cases.note(story.officer(), story.id("case"), "kanarijegyzet" + story.name(), key()));
        var said = as(story.officer(), () -> contacts.get(story.officer(), contact, Purpose.CASEWORK));
        story.ids().put("message", said.messages().getFirst().id());
        return said.contact().code().shown();
    }

    private void isWorkedOn(Story story) {
        new Kept(papers).in(story);
        new Scanned(sending, documents).in(story);
        new Photographed(contacts, enclosures).in(story);
        new ToDo(tasks, plans).in(story, LocalDate.now(clock));
        story.ids().put("soon", LocalDate.now(clock).plusDays(90));
        new Again(clients, comparison).in(story);
        new AtHome(clients, households).in(story);
        new Interview(assessments, forms).in(story);
    }

    /** Another identity document of this story. */
    UUID document(Story story) {
        return new Kept(papers).document(story);
    }

    private void isReferred(Story story) {
        experts.in(story);
        UUID service = UUID.randomUUID();
        String json = """
                {"id":"%s","name":"Kanári Tanoda %s","status":"active","email":"tanoda@minta.example.org",
                 "content_language":"hu","organization":{"id":"%s","name":"Kapu Minta Alapítvány","description":"-"}}""".formatted(service, service, UUID.randomUUID());
        Import done = imports.now(
                HOUSE, "kanari.json", "hu", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        story.ids().put("service", service);
        story.ids().put("import", done.id());
        story.ids().put("consent", consent(story));
        story.ids().put("spare", consent(story));
        story.ids().put("sent", sent(story));
        story.ids().put("draft", draft(story));
        story.plant(Field.ASKED, "kanarikeres" + story.name());
        new HandedOver(transfers, requests, staff).in(story);
    }

    private UUID consent(Story story) {
        var address = directory.referralAddressOf(story.id("service")).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        var given = new GivenConsent(
                story.id("client"),
                story.id("contact"),
                ConsentPurpose.REFERRAL,
                ConsentPurpose.REFERRAL.version(),
                "en",
                new Recipient(address.organizationId().orElseThrow(), address.organization()),
                ALL,
                today,
                today.plusDays(90),
                HowGiven.SPOKEN,
                true);
        return as(story.officer(), () -> consents.give(story.officer(), given, key()));
    }

    private UUID draft(Story story) {
        Who.Staff who = story.officer();
        UUID id = as(who, () -> referrals.prepare(who, story.id("case"), story.id("need"), story.id("service"), key()));
        as(who, () -> referrals.revise(who, id, 1, ALL, "kanarikeres" + story.name(), "hu"));
        return id;
    }

    /** Another referral of this story, on its way. */
    UUID sent(Story story) {
        UUID id = draft(story);
        Who.Staff who = story.officer();
        as(who, () -> referrals.send(who, id, referrals.get(who, id).version()));
        return id;
    }

    /** Somebody of another organization looked into it, and something was done that only the trail knows. */
    private void isSeen(Story story) {
        UUID elsewhere = organizations.found("Kanari Betekinto " + story.name(), Organization.Kind.EXPERT);
        var reader = new Who.Staff(UUID.randomUUID(), "Minta", elsewhere, Set.of(), Set.of(Role.EXPERT));
        var contact = new Subject("contact", story.id("contact"));
        as(reader, () -> transactions.executeWithoutResult(_ -> trail.read(reader, contact, Purpose.CASEWORK)));
        Who.Staff officer = story.officer();
        as(
                officer,
                () -> transactions.executeWithoutResult(
                        _ -> trail.wrote(officer, contact, "kanari.tett." + story.name())));
        story.plant(Field.TRAIL, Canary.seen(story.name()), new Canary("kanari.tett." + story.name()));
    }

    /** The case comes to its end. */
    void close(Story story) {
        Who.Staff who = story.officer();
        var file = as(who, () -> cases.file(who, story.id("case")));
        Map<UUID, Outcome> outcomes = file.openNeeds().stream()
                .collect(Collectors.toMap(each -> each.need().id(), _ -> new Outcome.Unmet(UnmetReason.OTHER)));
        as(who, () -> cases.close(who, story.id("case"), file.file().version(), CloseReason.FINISHED, outcomes));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static <T> T as(Who who, Supplier<T> work) {
        return Standing.as(who, work);
    }

    private static void as(Who who, Runnable work) {
        Standing.as(who, work);
    }
}
