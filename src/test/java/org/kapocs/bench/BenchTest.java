package org.kapocs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapocs.bench.Http.Request;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.NameKeys;
import org.kapocs.launch.Database;
import org.kapocs.launch.TestPostgres;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.audit.Verdict;
import org.kapocs.testing.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** The bench, small: that each of its rows gives answers and figures. How fast, only {@code bin/bench} can say. */
@TestInstance(Lifecycle.PER_CLASS)
class BenchTest {
    private static final int CASES = 240;

    @TempDir
    static Path data;

    private ConfigurableApplicationContext kapocs;
    private House house;
    private Http http;
    private Scene scene;
    private PartnerLinks links;

    @BeforeAll
    void fill() throws Exception {
        Database database = TestDatabase.fresh();
        try (Connection admin = TestPostgres.administrator(database.jdbcUrl());
                var sql = admin.createStatement()) {
            sql.execute("alter database " + admin.getCatalog() + " set log_error_verbosity = 'default'");
        }
        kapocs = OnlyTheHouse.opened(Map.ofEntries(
                Map.entry("server.port", 0),
                Map.entry("kapocs.demo", false),
                Map.entry("kapocs.jobs", false),
                Map.entry("kapocs.url", "http://localhost"),
                Map.entry("spring.datasource.url", database.jdbcUrl()),
                Map.entry("spring.datasource.username", database.appUser()),
                Map.entry("spring.datasource.password", database.appPassword()),
                Map.entry("spring.flyway.url", database.jdbcUrl()),
                Map.entry("spring.flyway.user", database.ownerUser()),
                Map.entry("spring.flyway.password", database.ownerPassword()),
                Map.entry("kapocs.keys", TestPostgres.keys().toString()),
                Map.entry("kapocs.data", data.toString())));
        house = new TestedHouse(database, kapocs.getEnvironment().getProperty("local.server.port", Integer.class, 0));
        City city = new Founding(kapocs).found(CASES, 1);
        new Simulator(house::admin, city).fill(CASES);
        http = new Http(house.port());
        scene = Scene.of(house, http, 2);
        links = new PartnerLinks(scene);
    }

    @AfterAll
    void close() {
        http.close();
        kapocs.close();
    }

    @Test
    void the_chain_of_the_filled_trail_holds() {
        assertThat(kapocs.getBean(Trail.class).verify()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void a_filled_case_is_shown_with_its_client_and_what_happened() throws Exception {
        var answer = http.send(Request.get("/staff/cases/" + scene.cases().getFirst(), scene.session(0)));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void a_filled_case_is_hidden_from_another_organization_and_from_nobody() throws Exception {
        try (Connection admin = house.admin();
                var sql = admin.createStatement()) {
            sql.execute("set role kapocs_app");
            assertThat(Scene.column(admin, "select count(*) from casework.case_file"))
                    .containsExactly("0");
            sql.execute("select set_config('kapocs.kind', 'staff', false),"
                    + " set_config('kapocs.organization', gen_random_uuid()::text, false)");
            assertThat(Scene.column(admin, "select count(*) from client.name_word"))
                    .containsExactly("0");
        }
    }

    @Test
    void the_tally_is_what_was_voiced() throws Exception {
        try (Connection admin = house.admin()) {
            assertThat(Scene.column(admin, "select sum(open + answered + unmet) from need.tally where kind = 'TOPIC'"))
                    .isEqualTo(Scene.column(admin, "select count(*) from need.need"));
        }
    }

    /** What is read for a page must not grow with the register; an index walked from its end reads the page alone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select f.* from casework.case_file f where organization = $1 and f.state = 'CLOSED' order by f.id desc limit 26 | Sort
            select 1 from task.task where state = 'OPEN' and organization = $1 and snoozed_until > current_date limit 100 | task_due
            select 1 from consult.consultation where account = $1 and state in ('ASKED', 'TAKEN', 'ANSWERED') | consultation_asking
            """)
    void a_list_reads_no_more_than_its_page(String statement, String not) throws Exception {
        try (Connection admin = house.admin();
                var sql = admin.createStatement()) {
            sql.execute("set role kapocs_app");
            sql.execute("set plan_cache_mode = force_generic_plan");
            sql.execute("set enable_seqscan = off");
            sql.execute("prepare asked(uuid) as " + statement);
            assertThat(Scene.column(admin, "explain execute asked(gen_random_uuid())"))
                    .noneMatch(line -> line.contains(not))
                    .anyMatch(line -> line.contains("Index Scan") || line.contains("Index Only Scan"));
        }
    }

    @Test
    void names_in_five_scripts_have_the_words_that_the_front_door_would_give_them() {
        var names = new Names(new Chance(7));
        for (int n = 0; n < 400; n++) {
            Name name = names.next().name();
            boolean familyFirst =
                    name.spoken().startsWith(name.family()) && !name.family().isEmpty();
            var parts =
                    familyFirst ? NameKeys.of(name.family(), name.given()) : NameKeys.of(name.given(), name.family());
            assertThat(parts).isEqualTo(NameKeys.of(name.spoken()));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_row_of_the_bench_gives_answers_and_figures(String name) throws Exception {
        Row row = new Rows(scene)
                .all(links).stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        if (row.name().equals("partner-answer")) {
            links.send(400);
        }
        var measured = new Measuring(scene, Duration.ofMillis(300)).of(row.at(20));
        assertThat(measured.result().wrong()).isEmpty();
        assertThat(measured.sql().wrong()).isEmpty();
        assertThat(measured.sql().fine()).isPositive();
        assertThat(measured.result().ms(99)).isPositive();
        assertThat(measured.file().fine()).isPositive();
        assertThat(measured.statements())
                .isBetween(name.contains("public") || name.startsWith("topic") ? 0.0 : 2.0, 90.0);
    }

    static Stream<String> rows() {
        return Stream.of(
                "worklist",
                "case-page",
                "case-list",
                "client-search",
                "client-typo",
                "client-worst",
                "service-staff",
                "service-public",
                "topic-page",
                "create-contact",
                "open-case",
                "partner-answer");
    }

    private record TestedHouse(Database database, int port) implements House {
        @Override
        public List<Long> application() {
            return List.of(ProcessHandle.current().pid());
        }

        @Override
        public List<Long> postgres() {
            return Processes.of(home().resolve("postgres"));
        }

        @Override
        public Connection admin() throws SQLException {
            return TestPostgres.administrator(database.jdbcUrl());
        }

        @Override
        public Path log() {
            return home().resolve("postgres.log");
        }

        private static Path home() {
            return java.util.Objects.requireNonNull(TestPostgres.keys().getParent());
        }

        @Override
        public void close() {
            // it belongs to all tests
        }
    }
}
