package org.kapocs.desk.casework.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.desk.casework.CloseReason;
import org.kapocs.facts.client.Client;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.matter.Matter;
import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.NeedState;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.facts.need.Urgency;
import org.kapocs.facts.need.VoicedIn;
import org.kapocs.facts.need.VoicedNeed;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.privacy.ConsentPurpose;
import org.kapocs.shared.privacy.ConsentReceipt;
import org.kapocs.shared.privacy.GivenConsent;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Recipient;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.sheet.SheetWords;
import org.kapocs.testing.Templates;

class CaseSheetsTest {
    private static final UUID ID = new UUID(0, 1);
    private static final Instant THEN = Instant.parse("2026-11-16T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-16");

    @Test
    void a_summary_says_what_its_version_says() throws IOException {
        Templates.hold(SummarySheet.TEMPLATE, words -> SummarySheet.told(words, file(false), Map.of(ID, "Minta"), DAY));
    }

    @Test
    void a_receipt_says_what_its_version_says() throws IOException {
        Templates.hold(
                ConsentSheet.TEMPLATE,
                words -> ConsentSheet.told(
                        words,
                        new ConsentReceipt(
                                words.language(),
                                words.plain("privacy.receipt.title"),
                                words.plain("privacy.consent.REFERRAL.v1"),
                                List.of(new ConsentReceipt.Line(words.plain("privacy.receipt.recipient"), "Minta")),
                                words.plain("privacy.receipt.keep"))));
    }

    @Test
    void a_closed_case_says_so_without_more_pieces_in_one_language_than_in_another() throws IOException {
        var words = new SheetWords(new Messages(), new Languages().house(), ZoneOffset.UTC);
        assertThat(SummarySheet.told(words, file(true), Map.of(), DAY).toString())
                .contains("2026. november 16.", "Minta Dara")
                .doesNotContain("osszefoglalo-titok", "jegyzet-titok");
    }

    private static CaseFile file(boolean closed) {
        var file = new Case(
                ID,
                "K-2026-0417",
                ID,
                null,
                ID,
                ID,
                LegalBasis.PUBLIC_TASK,
                closed ? CaseState.CLOSED : CaseState.OPEN,
                "osszefoglalo-titok",
                THEN,
                closed ? THEN : null,
                closed ? CloseReason.FINISHED : null,
                1);
        var person = new Person(List.of(Name.pseudonym("Minta Dara")), null, List.of(), List.of(), null);
        return new CaseFile(
                file,
                new Client(ID, ID, null, person, 1, THEN, null),
                List.of(
                        need(NeedState.OPEN, null, null),
                        need(NeedState.ANSWERED, ID, null),
                        need(NeedState.UNMET, null, UnmetReason.NO_SERVICE)),
                List.of(new Matter("school", "school", "school", "inform")),
                List.of(consent()),
                List.of(),
                List.of());
    }

    private static CaseNeed need(NeedState state, UUID service, UnmetReason reason) {
        var voiced = new VoicedNeed("housing.rent", Urgency.SOON, "ar", null, null, VoicedIn.DESK, THEN);
        return new CaseNeed(new Need(ID, voiced, state, service, reason, null), "jegyzet-titok");
    }

    private static Consent consent() {
        var given = new GivenConsent(
                ID,
                null,
                ConsentPurpose.REFERRAL,
                1,
                "ar",
                new Recipient(ID, "Kapu Minta Alapítvány"),
                Set.of(Section.values()),
                DAY,
                DAY.plusDays(90),
                HowGiven.SPOKEN,
                false);
        return new Consent(ID, given, THEN, ID, null, null);
    }
}
