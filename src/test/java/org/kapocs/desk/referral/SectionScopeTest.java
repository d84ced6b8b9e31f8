package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing of a client reaches a partner but what was agreed to: by section, and by what the database lets them see. */
@HouseTest
class SectionScopeTest {
    /** What betrays each section, wherever it turns up. */
    private static final Map<Section, List<String>> SIGNS = Map.of(
            Section.NAME, List.of("sentinel-given", "sentinel-family"),
            Section.REACH, List.of("555 0101", "sentinel-safe"),
            Section.BIRTH, List.of("1990"),
            Section.SUMMARY, List.of("sentinel-summary"),
            Section.MATTER, List.of("code=school"));

    @Autowired
    Asking asking;

    @Autowired
    Referrals referrals;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void each_of_the_32_choices_of_sections_shows_exactly_those_and_nothing_before_accepting() {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        asking.consent(story, Section.values());
        for (Set<Section> chosen : choices()) {
            UUID id = asking.draft(story, chosen.toArray(Section[]::new));
            asking.send(story, id);
            var partner = new Who.LinkHolder(id);
            PartnerView before = as(partner, () -> referrals.open(partner));
            assertThat(before.shared()).isEmpty();
            shows(before.before().orElseThrow().toString(), Set.of());

            as(partner, () -> referrals.accept(partner, PartnerMessage.NONE));
            PartnerView after = as(partner, () -> referrals.open(partner));
            shows(after.shared().orElseThrow().toString(), chosen);
            shows(after.before().orElseThrow().toString(), Set.of());
            as(partner, () -> referrals.report(partner, Report.NOT_POSSIBLE, PartnerMessage.NONE));
            assertThat(as(partner, () -> referrals.open(partner)).over()).isTrue();
        }
    }

    private static void shows(String text, Set<Section> chosen) {
        SIGNS.forEach((section, signs) -> signs.forEach(sign -> {
            if (chosen.contains(section)) {
                assertThat(text).as(section + " of " + chosen).contains(sign);
            } else {
                assertThat(text).as(section + " of " + chosen).doesNotContain(sign);
            }
        }));
        assertThat(text).doesNotContain("sentinel-note").doesNotContain("sentinel-message");
    }

    private static List<Set<Section>> choices() {
        List<Section> sections = SIGNS.keySet().stream().sorted().toList();
        var all = new ArrayList<Set<Section>>();
        for (int bits = 0; bits < 1 << sections.size(); bits++) {
            var chosen = EnumSet.noneOf(Section.class);
            for (int i = 0; i < sections.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    chosen.add(sections.get(i));
                }
            }
            all.add(chosen);
        }
        return all;
    }

    @Test
    void to_the_database_a_partner_is_somebody_who_owns_one_referral_and_nothing_else() {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        UUID own = asking.sent(story, Section.NAME);
        UUID other = asking.sent(asking.story(staff.inCity(Role.DESK_OFFICER)), Section.NAME);
        var partner = new Who.LinkHolder(own);
        asking.token(own);

        assertThat(count(partner, "referral.referral")).isEqualTo(1);
        assertThat(count(partner, "referral.step where referral = '" + other + "'"))
                .isZero();
        for (String table : List.of(
                "referral.link",
                "client.client",
                "client.name",
                "client.reach",
                "casework.case_file",
                "casework.case_need",
                "casework.happening",
                "privacy.consent",
                "contact.contact",
                "contact.message",
                "notification.envelope")) {
            assertThat(count(partner, table)).as(table).isZero();
        }
        assertThat(changed(partner, "update referral.referral set asked = '' where id = '" + other + "'"))
                .isZero();
        assertThat(count(Who.NOBODY, "referral.referral")).isZero();
        assertThat(count(new Who.LinkHolder(UUID.randomUUID()), "referral.referral"))
                .isZero();
    }

    @Test
    void another_organization_and_another_newcomer_see_nothing_of_it() {
        UUID id = asking.sent(asking.story(staff.inCity(Role.DESK_OFFICER)), Section.NAME);
        var stranger = staff.with(Role.SUPERVISOR);
        var newcomer = new Who.CodeHolder(UUID.randomUUID());
        for (Who who : List.of(stranger, newcomer, new Who.LinkHolder(UUID.randomUUID()), Who.NOBODY)) {
            assertThat(count(who, "referral.referral where id = '" + id + "'")).isZero();
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> as(who, () -> referrals.get(who, id)))
                    .isInstanceOf(org.kapocs.shared.web.Problem.Missing.class);
        }
    }

    private int count(Who who, String from) {
        return as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql("select count(*) from " + from)
                                .query(Integer.class)
                                .single()));
    }

    private int changed(Who who, String update) {
        return as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql(update).update()));
    }
}
