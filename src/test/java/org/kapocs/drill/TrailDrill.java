package org.kapocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.need.Urgency;
import org.kapocs.launch.TestPostgres;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.ChainLink;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.audit.Verdict;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Proof;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long it takes to tell who opened a case, and who could have, in a trail of a million looks. */
@HouseTest
class TrailDrill {
    private static final int ALL = 1_000_000;
    /** Looks into the case that is asked about: far more than any real case has. */
    private static final int OF_THE_CASE = 10_000;

    private static final int OTHERS = 20_000;
    private static final int PEOPLE = 500;
    private static final int ROUNDS = 30;
    private static final int DAYS = 365;
    private static final Purpose[] WHY = {Purpose.CASEWORK, Purpose.ANSWER, Purpose.REFERRAL, Purpose.SEARCH};

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    Trail trail;

    @Autowired
    TestClock clock;

    @Value("${spring.datasource.url}")
    String url;

    @LocalServerPort
    int port;

    private final Random random = new Random(7);

    @Test
    void measured() throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        Who.Staff supervisor = staff.in(officer.organization(), Role.SUPERVISOR);
        Case file = opened(officer);
        fill(file, officer.organization());
        Browser desk = staff.browser(port, supervisor);
        LocalDate today = LocalDate.now(clock);
        double year = slowest(desk, file, today.minusDays(DAYS), today);
        double month = slowest(desk, file, today.minusDays(60), today.minusDays(30));
        long begin = System.nanoTime();
        assertThat(trail.verify()).isInstanceOf(Verdict.Intact.class);
        double check = (System.nanoTime() - begin) / 1e9;
        Proof.of("trail")
                .atMost(said("a year"), year, 2, "s")
                .atMost(said("a month"), month, 2, "s")
                .fact("the check of the whole chain of those looks", check, "s")
                .write();
    }

    private static String said(String time) {
        return "who opened a case in " + time + " and who of " + PEOPLE + " people could have, page over HTTP, "
                + OF_THE_CASE + " looks into it among " + ALL + ", slowest of " + ROUNDS;
    }

    private double slowest(Browser desk, Case file, LocalDate from, LocalDate to) throws Exception {
        double slowest = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            var answer = desk.post(
                    "/staff/audit/case",
                    "number",
                    file.number(),
                    "from",
                    from.toString(),
                    "to",
                    to.toString(),
                    "why",
                    "TRAIL_CHECK");
            slowest = Math.max(slowest, (System.nanoTime() - begin) / 1e9);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("id=\"able\"", "Minta 0");
        }
        return slowest;
    }

    private Case opened(Who.Staff officer) {
        var person = new Person(List.of(Name.pseudonym("Minta Dara")), null, List.of(), List.of(), null);
        var need = new NewNeed("residence.renewal", Urgency.SOON, "");
        var wish = new NewCase(null, null, person, LegalBasis.PUBLIC_TASK, List.of(need), List.of(), "");
        return Standing.as(officer, () -> {
            UUID id = cases.open(officer, wish, UUID.randomUUID().toString());
            return cases.get(officer, id, Purpose.CASEWORK);
        });
    }

    /** Continues the chain as the house would, only faster; the check finds no fault in it. */
    private void fill(Case file, UUID organization) throws Exception {
        try (Connection connection = TestPostgres.administrator(url)) {
            List<Who.Staff> people = people(connection, organization);
            var subjects = new ArrayList<Subject>();
            for (int each = 0; each < OTHERS; each++) {
                subjects.add(new Subject("case", UUID.randomUUID()));
            }
            long seq;
            byte[] hash;
            try (var head = connection.createStatement().executeQuery("select seq, hash from audit.head")) {
                head.next();
                seq = head.getLong(1);
                hash = head.getBytes(2);
            }
            Instant begin = clock.instant().minusSeconds(DAYS * 86_400L);
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy audit.entry (seq, at, who_kind, account, organization, job, subject_kind, subject_id,"
                            + " what, purpose, before, hash) from stdin");
            for (int each = 0; each < ALL; each++) {
                boolean ours = random.nextInt(ALL / OF_THE_CASE) == 0;
                Subject subject = ours ? of(file) : subjects.get(random.nextInt(OTHERS));
                Instant at = begin.plusMillis(each * (DAYS * 86_400_000L / ALL));
                ChainLink link = ChainLink.after(
                        ++seq, hash, at, people.get(random.nextInt(PEOPLE)), subject, "read", WHY[random.nextInt(4)]);
                hash = link.hash();
                byte[] row = row(link).getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(row, 0, row.length);
            }
            copy.endCopy();
            try (var head = connection.prepareStatement("update audit.head set seq = ?, hash = ?")) {
                head.setLong(1, seq);
                head.setBytes(2, hash);
                head.executeUpdate();
            }
            connection.createStatement().execute("vacuum analyze audit.entry");
            Files.writeString(Path.of("target/trail-plan.txt"), plan(connection, file));
        }
    }

    private Subject of(Case file) {
        return random.nextBoolean() ? new Subject("case", file.id()) : new Subject("client", file.client());
    }

    private static String row(ChainLink link) {
        var hex = HexFormat.of();
        return String.join(
                        "\t",
                        Long.toString(link.seq()),
                        link.at().toString(),
                        link.whoKind(),
                        String.valueOf(link.account()),
                        String.valueOf(link.organization()),
                        "",
                        link.subject().kind(),
                        link.subject().id().toString(),
                        "read",
                        String.valueOf(link.purpose()),
                        "\\\\x" + hex.formatHex(link.before()),
                        "\\\\x" + hex.formatHex(link.hash()))
                + "\n";
    }

    /** Accounts that nobody signs in with, each with the record of a year. */
    private List<Who.Staff> people(Connection connection, UUID organization) throws Exception {
        var people = new ArrayList<Who.Staff>();
        try (var account = connection.prepareStatement(
                        "insert into access.account (id, organization, name, email, roles,"
                                + " sites, language, made_at) values (?, ?, ?, ?, '{DESK_OFFICER}', '{}', 'hu', ?::timestamptz)");
                var tenure =
                        connection.prepareStatement("insert into access.tenure (account, organization, roles, since)"
                                + " values (?, ?, '{DESK_OFFICER}', ?::timestamptz)")) {
            String since = clock.instant().minusSeconds((DAYS + 1) * 86_400L).toString();
            for (int each = 0; each < PEOPLE; each++) {
                var one = new Who.Staff(
                        UUID.randomUUID(), "Minta " + each, organization, Set.of(), Set.of(Role.DESK_OFFICER));
                people.add(one);
                Object[] values = {one.account(), organization, one.name(), "drill" + each + "@minta.example.org", since
                };
                for (int at = 0; at < values.length; at++) {
                    account.setObject(at + 1, values[at]);
                }
                account.addBatch();
                tenure.setObject(1, one.account());
                tenure.setObject(2, organization);
                tenure.setString(3, since);
                tenure.addBatch();
            }
            account.executeBatch();
            tenure.executeBatch();
        }
        return people;
    }

    private String plan(Connection connection, Case file) throws Exception {
        var plan = new StringBuilder();
        try (var asked =
                connection.prepareStatement("explain (analyze, buffers) select who_kind, account, organization,"
                        + " job, purpose, count(*), min(at), max(at) from audit.entry where subject_id = any(?) and what = 'read'"
                        + " and who_kind <> 'machine' and at >= ?::timestamptz and at < ?::timestamptz group by 1, 2, 3, 4, 5"
                        + " order by max(seq) desc")) {
            Object[] subjects = {file.id(), file.client()};
            asked.setArray(1, connection.createArrayOf("uuid", subjects));
            asked.setString(2, clock.instant().minusSeconds(DAYS * 86_400L).toString());
            asked.setString(3, clock.instant().toString());
            try (var lines = asked.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }
}
