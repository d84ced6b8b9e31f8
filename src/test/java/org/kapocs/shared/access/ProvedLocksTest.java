package org.kapocs.shared.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kapocs.launch.TestPostgres;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Value;

/**
 * Row-level security proved by breaking it. {@code reach.tsv} says who reaches which table; {@code claims.tsv} says of
 * each policy what it is for. Each policy is dropped, opened, and robbed of each of its conditions in turn: every time
 * somebody must reach what they did not before, or lose what they need, else the policy proves nothing. All tests stand
 * before the same rows, which none of them changes.
 */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvedLocksTest {
    /**
     * Conditions that can be taken away here and nobody gains: another policy of the table lets the same people through,
     * or hides from all others what the condition leans on. The author of a message is in SecondLockOfContactsTest,
     * a document that somebody keeps to themselves in DocumentsTest, a filter in SavedFilterTest; officers and other
     * supervisors, who are not planted, are kept from remarks in OpinionsTest; of what kind a link is that staff make is
     * in SatisfactionLocksTest; that what leavers shared stays in SavedFilterTest; that of two who answer at a desk none writes as the other in DeskLocksTest; to whom a question about a sealed client is open in SealedQuestionTest; that a file of a message goes only with its
     * person in TurnWithFilesTest; what was voiced with a later code is in LaterCodeTest: here the house alone takes it away, and is erasing whose all planted ones are.
     */
    private static final Set<String> ELSEWHERE = Stream.of(
                    "casework.case_matter seen_by_client without (access.kind() = 'code'::text)",
                    "casework.case_need seen_by_client without (access.kind() = 'code'::text)",
                    "casework.case_need seen_by_client without (through IS NULL)",
                    "casework.happening confirmed_by_client without (access.kind() = 'code'::text)",
                    "filter.saved_filter the_house_clears without (NOT shared)",
                    "client.language seen_by_client without (access.kind() = 'code'::text)",
                    "client.name seen_by_client without (access.kind() = 'code'::text)",
                    "client.name_word seen_by_client without (access.kind() = 'code'::text)",
                    "client.reach seen_by_client without (access.kind() = 'code'::text)",
                    "document.document of_organization without (who_sees = 'CASE'::text)",
                    "document.document of_organization without (added_by = access.account())",
                    "document.document of_organization without (EXISTS ( SELECT 1\n   FROM access.account a\n"
                            + "  WHERE ((a.id = access.account()) AND ('SUPERVISOR'::text = ANY (a.roles)))))",
                    "document.attachment erased_only",
                    "document.attachment erased_only without privacy.erasing(COALESCE(contact, case_file))",
                    "document.edition seen_by_client without (access.kind() = 'code'::text)",
                    "document.piece seen_by_client without (access.kind() = 'code'::text)",
                    "consult.consultation not_shut without (open_to = access.organization())",
                    "consult.consultation not_shut without COALESCE((taken_by = access.account()), true)",
                    "contact.contact erased_by_house without (access.kind() = 'machine'::text)",
                    "contact.message read_with_contact without (access.kind() = ANY (ARRAY['staff'::text, 'code'::text]))",
                    "contact.message written_by_newcomer without (author = 'NEWCOMER'::text)",
                    "referral.turn written_by_oneself without (account = access.account())",
                    "satisfaction.link made_by_staff without (kind = 'ASK'::text)",
                    "satisfaction.remark noted_by_supervisors without (access.kind() = 'staff'::text)",
                    "satisfaction.remark noted_by_supervisors without (EXISTS ( SELECT 1\n   FROM access.account a\n"
                            + "  WHERE ((a.id = access.account()) AND (a.roles && ARRAY['SUPERVISOR'::text]))))",
                    "satisfaction.question read_with_case without (access.kind() = 'staff'::text)",
                    "transfer.transfer seen_by_client without (access.kind() = 'code'::text)",
                    "satisfaction.remark read_by_supervisors without (access.kind() = 'staff'::text)",
                    "satisfaction.remark read_by_supervisors without (EXISTS ( SELECT 1\n   FROM access.account a\n"
                            + "  WHERE ((a.id = access.account()) AND (a.roles && ARRAY['SUPERVISOR'::text]))))")
            .collect(Collectors.toSet());

    @Value("${spring.datasource.url}")
    String url;

    @Value("${spring.datasource.username}")
    String user;

    Planted planted;
    List<Lock> locks;

    @BeforeAll
    void plant() throws Exception {
        var administrator = TestPostgres.administrator(url);
        planted = new Planted(administrator, user);
        locks = Lock.all(administrator);
    }

    @AfterAll
    void leave() throws Exception {
        planted.close();
    }

    @Test
    void whoever_is_nobody_reaches_no_row_of_any_table_with_personal_data() throws Exception {
        var letterboxes = Set.of("audit.entry", "notification.envelope");
        for (String table : planted.tables()) {
            assertThat(planted.reach(table).stream().filter(each -> each.startsWith("nobody")))
                    .as(table)
                    .allMatch(each -> each.endsWith(": ADD") && letterboxes.contains(table));
        }
    }

    @Test
    void each_table_is_reached_by_whom_the_list_says_and_by_nobody_else() throws Exception {
        var lines = new ArrayList<String>();
        for (String table : planted.tables()) {
            var verbs = new LinkedHashMap<String, String>();
            for (String each : planted.reach(table)) {
                verbs.merge(each.split(": ")[0], each.split(": ")[1], (one, other) -> one + " " + other);
            }
            verbs.forEach((actor, what) -> lines.add(table + "\t" + actor + "\t" + what));
        }
        Path actual = Files.writeString(Path.of("target", "reach.tsv"), String.join("\n", lines) + "\n");
        assertThat(lines)
                .as("src/test/resources/second-lock/reach.tsv is what was decided; what holds now is in " + actual)
                .isEqualTo(Planted.resource("reach.tsv").lines().toList());
    }

    @Test
    void every_policy_has_its_claim_and_every_claim_its_policy() throws Exception {
        assertThat(claims().keySet())
                .as("policies in src/test/resources/second-lock/claims.tsv: add <policy>, a tab, and what it is for")
                .isEqualTo(locks.stream().map(Lock::name).collect(Collectors.toCollection(TreeSet::new)));
        assertThat(claims().values()).allMatch(claim -> claim.length() > 20);
    }

    @Test
    void without_a_policy_somebody_loses_what_they_need_or_finds_what_it_closes() throws Exception {
        for (Lock lock : locks) {
            assertThat(planted.after(lock.dropped(), lock.table(), planted.reach(lock.table()), lock.narrower())
                            .isPresent())
                    .as(lock.name() + " is dropped, and whether anybody notices")
                    .isNotEqualTo(ELSEWHERE.contains(lock.name()));
        }
    }

    @Test
    void each_policy_that_is_opened_and_each_condition_that_is_left_out_lets_somebody_through() throws Exception {
        var blunt = new ArrayList<String>();
        for (Lock lock : locks) {
            Set<String> before = planted.reach(lock.table());
            for (Map.Entry<String, String> broken : lock.broken().entrySet()) {
                var leaked = planted.after(broken.getValue(), lock.table(), before, true);
                String name = asWritten(lock.name() + " without " + broken.getKey());
                if (leaked.isEmpty() != ELSEWHERE.contains(name)) {
                    blunt.add(name + (leaked.isEmpty() ? "" : " is noticed: take it off the list"));
                }
            }
        }
        assertThat(blunt)
                .as("conditions that can be taken away and no claim notices")
                .isEmpty();
    }

    /** The policies ask one rule; of that each half is taken away, too. */
    /** A condition as its author wrote it, before the policies were made to ask once for a statement. */
    private static String asWritten(String condition) {
        return condition
                .replaceAll("\\s+OFFSET 0", "")
                .replaceAll("\\( SELECT access\\.(\\w+)\\(\\) AS \\w+\\)", "access.$1()")
                .replaceAll(
                        "\\( SELECT (\\(access\\.kind\\(\\) = (?:'\\w+'::text|ANY \\(ARRAY\\[[^]]*]\\))\\))\\)", "$1");
    }

    @Test
    void without_one_half_of_the_rule_those_to_whom_it_closes_come_in() throws Exception {
        String table = "client.client";
        Set<String> before = planted.reach(table);
        String kept = "create or replace view veil.shut as select s.id from veil.subject s"
                + " where access.kind() = 'staff' and exists (select from veil.%s c where c.client = s.client and %s)";
        assertThat(before).noneMatch(each -> each.startsWith("staff who are"));
        assertThat(planted.after(kept.formatted("locked", "c.account = access.account()"), table, before, true))
                .hasValue("staff who are no keepers: READ");
        String keepers =
                "not exists (select from veil.keeper k where k.seal = c.seal and k.account = access.account())";
        assertThat(planted.after(kept.formatted("sealed", keepers), table, before, true))
                .hasValue("staff who are locked out: READ");
    }

    private static Map<String, String> claims() throws Exception {
        var claims = new TreeMap<String, String>();
        Planted.resource("claims.tsv").lines().map(line -> line.split("\t")).forEach(c -> claims.put(c[0], c[1]));
        return claims;
    }
}
