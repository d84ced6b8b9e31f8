package org.kapocs.shared.privacy;

import java.util.List;
import org.springframework.stereotype.Component;

/** What a person agreed to; and for the rooms below, which cannot say it themselves, that theirs is about staff. */
@Component
class PrivacyPersonalData implements PersonalData {

    @Override
    public String room() {
        return "privacy";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                consents(),
                Holding.stays("privacy.erasing", Withheld.MACHINE, Kept.PROOF),
                Holding.stays("audit.entry", Withheld.OTHERS, Kept.TRAIL),
                Holding.ofStaff("access.account"),
                Holding.ofStaff("access.tenure"),
                Holding.ofStaff("passkey.passkey"),
                Holding.ofStaff("provider.binding"),
                Holding.ofStaff("filter.saved_filter"));
    }

    private static Holding consents() {
        return Holding.of("privacy.consent", "client = any(:clients)")
                .carried()
                .by("id")
                .gives("given_at", Fact.WHEN)
                .codes("purpose", Fact.TITLE, "privacy.purpose.")
                .gives("recipient_name", Fact.RECIPIENT)
                .codes("sections", Fact.SECTIONS, "privacy.section.")
                .gives("valid_from", Fact.SINCE)
                .gives("valid_until", Fact.UNTIL)
                .codes("how", Fact.HOW, "privacy.how.")
                .gives("language", Fact.LANGUAGE)
                .gives("interpreter", Fact.INTERPRETER)
                .gives("withdrawn_at", Fact.UNTIL)
                // Not what they agreed to through another contact: it can name the shelter that they fled to.
                .withCode(
                        "contact = any(:contacts)",
                        "given_at",
                        "purpose",
                        "recipient_name",
                        "sections",
                        "valid_from",
                        "valid_until",
                        "how",
                        "language",
                        "withdrawn_at");
    }
}
