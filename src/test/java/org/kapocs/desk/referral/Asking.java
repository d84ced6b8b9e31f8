package org.kapocs.desk.referral;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Change;
import org.kapocs.desk.casework.CloseReason;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.desk.casework.Outcome;
import org.kapocs.desk.contact.Asked;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Receipt;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.directory.Imports;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.notification.Letters;
import org.kapocs.shared.privacy.ConsentPurpose;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.GivenConsent;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Recipient;
import org.kapocs.shared.privacy.Section;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes an invented client with a case, a service that can be asked, and whatever it takes to ask it. */
@Component
class Asking {
    static final Who.Machine HOUSE = new Who.Machine("test");

    @Autowired
    Contacts contacts;

    @Autowired
    Cases cases;

    @Autowired
    Imports imports;

    @Autowired
    Directory directory;

    @Autowired
    Consents consents;

    @Autowired
    Referrals referrals;

    @Autowired
    Together together;

    @Autowired
    Links links;

    @Autowired
    Letters letters;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient sql;

    /** A case of this officer, opened from a contact. */
    record Story(Who.Staff officer, Receipt receipt, UUID caseFile, UUID client, UUID need, UUID service) {
        Who.CodeHolder newcomer() {
            return new Who.CodeHolder(receipt.contact());
        }

        /** The same, with another service for it. */
        Story at(UUID other) {
            return new Story(officer, receipt, caseFile, client, need, other);
        }
    }

    Story story(Who.Staff officer) {
        Receipt receipt = contacts.ask(Asked.question("sentinel-message"), Asked.key());
        var wish = new NewCase(
                receipt.contact(),
                null,
                Invented.person(),
                LegalBasis.PUBLIC_TASK,
                List.of(new NewNeed("school.primary", Urgency.URGENT, "sentinel-note")),
                List.of("school"),
                "sentinel-summary");
        UUID caseFile = as(officer, () -> cases.open(officer, wish, Asked.key()));
        return story(officer, receipt, caseFile, service());
    }

    /** Another case of the same client, without a contact of its own, for the same service. */
    Story another(Story story) {
        var wish = new NewCase(
                null,
                story.client(),
                Invented.person(),
                LegalBasis.PUBLIC_TASK,
                List.of(new NewNeed("school.primary", Urgency.URGENT, "")),
                List.of(),
                "");
        UUID caseFile = as(story.officer(), () -> cases.open(story.officer(), wish, Asked.key()));
        return story(story.officer(), story.receipt(), caseFile, story.service());
    }

    private Story story(Who.Staff officer, Receipt receipt, UUID caseFile, UUID service) {
        var opened = as(officer, () -> cases.get(officer, caseFile, Purpose.CASEWORK));
        UUID need = as(officer, () -> cases.needs(officer, caseFile)).stream()
                .map(each -> each.need())
                .filter(each -> each.voiced().topic().equals("school.primary"))
                .findFirst()
                .orElseThrow()
                .id();
        return new Story(officer, receipt, caseFile, opened.client(), need, service);
    }

    /** An active service with an e-mail address, brought in by the import. */
    UUID service() {
        UUID id = UUID.randomUUID();
        String json = """
                {"id":"%s","name":"Próba Tanoda (minta) %s","status":"active","email":"tanoda@minta.example.org",
                 "content_language":"hu",
                 "organization":{"id":"%s","name":"Kapu Minta Alapítvány","description":"Próbához"}}""".formatted(id, id, UUID.randomUUID());
        imports.now(HOUSE, "minta.json", "hu", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        return id;
    }

    UUID consent(Story story, Section... sections) {
        var address = directory.referralAddressOf(story.service()).orElseThrow();
        var all = EnumSet.copyOf(Referral.ALWAYS);
        all.addAll(List.of(sections));
        LocalDate today = LocalDate.now(clock);
        var given = new GivenConsent(
                story.client(),
                story.receipt().contact(),
                ConsentPurpose.REFERRAL,
                ConsentPurpose.REFERRAL.version(),
                "ar",
                new Recipient(address.organizationId().orElseThrow(), address.organization()),
                all,
                today,
                today.plusDays(90),
                HowGiven.SPOKEN,
                true);
        return as(story.officer(), () -> consents.give(story.officer(), given, Asked.key()));
    }

    UUID draft(Story story, Section... sections) {
        Who.Staff officer = story.officer();
        UUID id = as(
                officer,
                () -> referrals.prepare(officer, story.caseFile(), story.need(), story.service(), Asked.key()));
        as(officer, () -> {
            referrals.revise(officer, id, 1, Set.of(sections), "askedsentinel", "hu");
            return id;
        });
        return id;
    }

    /** A sent referral with a consent for these sections. */
    UUID sent(Story story, Section... sections) {
        consent(story, sections);
        UUID id = draft(story, sections);
        send(story, id);
        return id;
    }

    void send(Story story, UUID id) {
        send(story, id, false);
    }

    void send(Story story, UUID id, boolean though) {
        as(story.officer(), () -> {
            Referral draft = referrals.get(story.officer(), id);
            Map<UUID, Integer> along = together.table(story.officer(), draft).along();
            referrals.send(story.officer(), id, draft.version(), along, though);
            return id;
        });
    }

    void close(Story story) {
        Who.Staff officer = story.officer();
        var file = as(officer, () -> cases.file(officer, story.caseFile()));
        Map<UUID, Outcome> outcomes = file.openNeeds().stream()
                .collect(Collectors.toMap(each -> each.need().id(), _ -> new Outcome.Unmet(UnmetReason.OTHER)));
        Change change = as(
                officer,
                () -> cases.close(officer, story.caseFile(), file.file().version(), CloseReason.FINISHED, outcomes));
        if (!(change instanceof Change.Done)) {
            throw new IllegalStateException("not closed");
        }
    }

    /** How many links were ever made for it. */
    int links(UUID referral) {
        return as(
                HOUSE,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql("select count(*) from referral.link where referral = :id")
                                .param("id", referral)
                                .query(Integer.class)
                                .single()));
    }

    Referral get(UUID id) {
        return as(HOUSE, () -> referrals.get(HOUSE, id));
    }

    /** A fresh token, as a letter would carry it. */
    String token(UUID referral) {
        return as(
                HOUSE,
                () -> new TransactionTemplate(transactions)
                        .execute(_ ->
                                links.make(referral, "referral:" + referral + ":test", java.time.Duration.ofDays(14))));
    }

    static <T> T as(Who who, Supplier<T> work) {
        return Standing.as(who, work);
    }

    static void as(Who who, Runnable work) {
        Standing.as(who, work);
    }
}
