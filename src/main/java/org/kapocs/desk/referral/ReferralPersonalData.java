package org.kapocs.desk.referral;

import java.util.List;
import org.kapocs.shared.privacy.Fact;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.PersonalData;
import org.kapocs.shared.privacy.Withheld;
import org.springframework.stereotype.Component;

/** Which providers were asked to help a person, and what they saw. */
@Component
class ReferralPersonalData implements PersonalData {
    private static final String HANGS =
            "referral in (select r.id from referral.referral r where r.case_file = any(:cases))";

    /** As their own file has them under that code. */
    private static final String OWN = "contact = any(:contacts) and sent_at is not null";

    private static final String OF_OWN = "referral in (select r.id from referral.referral r where " + OWN + ")";

    private final OwnWords words;

    ReferralPersonalData(OwnWords words) {
        this.words = words;
    }

    @Override
    public String room() {
        return "referral";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of("referral.link", HANGS).cascades().withheld(Withheld.MACHINE),
                Holding.of("referral.seen", HANGS)
                        .cascades()
                        .by("id")
                        .gives("at", Fact.WHEN)
                        .codes("sections", Fact.SECTIONS, "privacy.section.")
                        .withCode(OF_OWN, "at", "sections"),
                Holding.of("referral.message", HANGS)
                        .cascades()
                        .by("id")
                        .gives("at", Fact.WHEN)
                        .gives("language", Fact.LANGUAGE)
                        .gives("text", Fact.TEXT)
                        .withCode(OF_OWN, "at", "language", "text"),
                Holding.of("referral.turn", HANGS)
                        .cascades()
                        .by("seq")
                        .gives("at", Fact.WHEN)
                        .gives("text", Fact.TEXT)
                        .toBeRead(),
                Holding.of("referral.step", HANGS)
                        .cascades()
                        .by("seq")
                        .gives("at", Fact.WHEN)
                        .codes("state", Fact.STATE, "referral.state.")
                        .gives("reason", Fact.REASON),
                referral());
    }

    private Holding referral() {
        return Holding.of("referral.referral", "case_file = any(:cases)")
                .carried()
                .known("referral")
                .by("id")
                .gives("recipient_name", Fact.RECIPIENT)
                .gives("service_name", Fact.TITLE)
                .gives("place_name", Fact.TITLE)
                .gives("asked", Fact.TEXT)
                .codes("sections", Fact.SECTIONS, "privacy.section.")
                .codes("state", Fact.STATE, "referral.state.")
                .gives("state_since", Fact.SINCE)
                .gives("reason", Fact.REASON)
                .codes("result", Fact.RESULT, "referral.result.")
                .gives("email", Fact.REACH)
                .toBeRead()
                .withCode(OWN, "recipient_name", "service_name", "sections", "state", "state_since")
                .withCodeWhere("asked", words::withCode);
    }
}
