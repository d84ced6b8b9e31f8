package org.kapocs.desk.referral.staff;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.referral.Addressee;
import org.kapocs.desk.referral.Preview;
import org.kapocs.desk.referral.Referral;
import org.kapocs.desk.referral.ReferralState;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.desk.referral.Shared;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.LanguageLevel;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.matter.Matter;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.privacy.Coverage;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.sheet.Block;
import org.kapocs.testing.Templates;

class ReferralSheetTest {
    private static final UUID ID = new UUID(0, 1);
    private static final Set<Section> ALL = Set.of(Section.values());
    private static final Shared NOTHING = new Shared(ALL, List.of(), null, List.of(), "", List.of());
    private static final Shared SOMETHING = new Shared(
            ALL,
            List.of(Name.pseudonym("Minta Dara")),
            new BirthDate(1990, 5, null),
            List.of(new Reach(ReachKind.PHONE, "+36 1 555 0101", "este")),
            "Minta",
            List.of(new Matter("school", "school", "school", "inform")));

    @Test
    void a_referral_says_what_its_version_says() throws IOException {
        Templates.hold(ReferralSheet.TEMPLATE, words -> {
            List<Block> both = new ArrayList<>(ReferralSheet.told(words, proof(NOTHING)));
            both.addAll(ReferralSheet.told(words, proof(SOMETHING)));
            return both;
        });
    }

    private static Referrals.Proof proof(Shared shared) {
        var referral = new Referral(
                ID,
                ID,
                ID,
                ID,
                ID,
                null,
                ID,
                new Addressee(ID, "Tanoda", null, ID, "Kapu", "tanoda@minta.example.org", "hu"),
                ALL,
                "Kérem",
                null,
                null,
                ReferralState.DRAFT,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                1);
        var spoken = new SpokenLanguage("fa", LanguageLevel.MOTHER_TONGUE, true);
        var preview = new Preview("Tanoda", "school", Urgency.SOON, List.of(spoken), "Kérem", ALL);
        return new Referrals.Proof(referral, preview, shared, new Coverage.Granted(ID));
    }
}
