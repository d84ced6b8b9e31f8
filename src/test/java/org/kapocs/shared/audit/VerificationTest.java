package org.kapocs.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.shared.audit.Verdict.Fault.ADDED;
import static org.kapocs.shared.audit.Verdict.Fault.CHANGED;
import static org.kapocs.shared.audit.Verdict.Fault.CUT_OFF;
import static org.kapocs.shared.audit.Verdict.Fault.FORGED_HEAD;
import static org.kapocs.shared.audit.Verdict.Fault.MISSING;
import static org.kapocs.shared.audit.Verdict.Fault.MOVED;
import static org.kapocs.shared.audit.Verdict.Fault.NOT_AS_SIGNED;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapocs.launch.Database;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whoever owns the tables can change them; not unseen. */
class VerificationTest {
    private static final byte[] SEED = new byte[32];
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");

    @TempDir
    Path folder;

    static Database database;
    static JdbcClient owner;
    Chain chain;
    DayHeads heads;

    @BeforeAll
    static void an_owner_who_may_do_everything() {
        database = TestDatabase.fresh();
        var source = new DriverManagerDataSource(database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
        for (String module : List.of("root", "shared/access", "shared/audit")) {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration/" + module)
                    .defaultSchema("migration")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .table(module.replace('/', '_'))
                    .load()
                    .migrate();
        }
        owner = JdbcClient.create(source);
        owner.sql("alter table audit.entry no force row level security").update();
    }

    @BeforeEach
    void twelve_things_happened_and_the_eighth_ended_a_day() {
        owner.sql("truncate audit.entry").update();
        owner.sql("update audit.head set seq = 0, hash = sha256('Kapocs'::bytea)")
                .update();
        chain = new Chain(owner);
        heads = new DayHeads(folder);
        add(8);
        heads.write(DayHead.signed(TODAY, head(), NOW, SEED));
        add(4);
    }

    @Test
    void an_untouched_chain_is_intact() {
        assertThat(verdict()).isEqualTo(new Verdict.Intact(12));
    }

    @Test
    void an_edited_entry_is_found_whichever_field_it_was() {
        for (String edit : List.of(
                "what = 'nothing'",
                "at = at + interval '1 microsecond'",
                "account = gen_random_uuid()",
                "organization = gen_random_uuid()",
                "who_kind = 'staff'",
                "job = 'x'",
                "subject_kind = 'case'",
                "subject_id = gen_random_uuid()",
                "purpose = 'SEARCH'",
                "hash = sha256('x')",
                "before = sha256('x')")) {
            owner.sql("create table audit.kept as select * from audit.entry where seq = 5")
                    .update();
            change("update audit.entry set " + edit + " where seq = 5");
            assertThat(verdict()).as(edit).isEqualTo(new Verdict.Broken(5, CHANGED));
            change("delete from audit.entry where seq = 5");
            change("insert into audit.entry select * from audit.kept");
            owner.sql("drop table audit.kept").update();
        }
    }

    @Test
    void a_deleted_entry_is_found() {
        change("delete from audit.entry where seq = 5");
        assertThat(verdict()).isEqualTo(new Verdict.Broken(5, MISSING));
    }

    @Test
    void swapped_entries_are_found() {
        change("update audit.entry set seq = case seq when 4 then -5 else -4 end where seq in (4, 5)");
        change("update audit.entry set seq = -seq where seq < 0");
        assertThat(verdict()).isEqualTo(new Verdict.Broken(4, CHANGED));
    }

    @Test
    void an_entry_rewritten_with_its_own_right_hash_is_found_at_the_next() {
        rewrite(5, 5);
        assertThat(verdict()).isEqualTo(new Verdict.Broken(6, MOVED));
    }

    @Test
    void a_cut_off_end_is_found_by_the_head() {
        change("delete from audit.entry where seq > 10");
        assertThat(verdict()).isEqualTo(new Verdict.Broken(11, CUT_OFF));
    }

    @Test
    void an_end_cut_off_together_with_the_head_is_found_by_what_was_signed_outside() {
        change("delete from audit.entry where seq > 6");
        change("update audit.head set (seq, hash) = (select seq, hash from audit.entry where seq = 6)");
        assertThat(verdict()).isEqualTo(new Verdict.Broken(7, CUT_OFF));
    }

    @Test
    void everything_deleted_with_the_head_put_back_to_the_beginning_is_found() {
        change("delete from audit.entry");
        change("update audit.head set seq = 0, hash = sha256('Kapocs'::bytea)");
        assertThat(verdict()).isEqualTo(new Verdict.Broken(1, CUT_OFF));
    }

    @Test
    void a_whole_new_chain_with_right_hashes_is_found_by_what_was_signed_outside() {
        rewrite(5, 12);
        assertThat(verdict()).isEqualTo(new Verdict.Broken(8, NOT_AS_SIGNED));
    }

    @Test
    void entries_behind_the_head_are_found() {
        change("update audit.head set (seq, hash) = (select seq, hash from audit.entry where seq = 11)");
        assertThat(verdict()).isEqualTo(new Verdict.Broken(12, ADDED));
    }

    @Test
    void a_head_that_somebody_else_signed_or_changed_is_found() throws Exception {
        Path file = folder.resolve(TODAY.toString());
        String ours = Files.readString(file);
        byte[] strangers = new byte[32];
        strangers[0] = 1;
        heads.write(DayHead.signed(TODAY, head(), NOW, strangers));
        assertThat(verdict()).isEqualTo(new Verdict.Broken(0, FORGED_HEAD));
        Files.writeString(file, ours.replace("entries 8", "entries 7"));
        assertThat(verdict()).isEqualTo(new Verdict.Broken(0, FORGED_HEAD));
        Files.move(file, folder.resolve("2026-11-17"));
        assertThat(verdict()).as("under another day's name").isEqualTo(new Verdict.Broken(0, FORGED_HEAD));
    }

    @Test
    void a_torn_head_is_told_as_torn_and_hides_no_break() throws Exception {
        Path file = folder.resolve(TODAY.toString());
        String ours = Files.readString(file);
        for (String left : List.of("", ours.substring(0, 40), ours.substring(0, ours.length() - 9))) {
            Files.writeString(file, left);
            assertThat(verdict()).as(left).isEqualTo(new Verdict.Torn(12, List.of("2026-11-16")));
        }
        change("delete from audit.entry where seq = 5");
        assertThat(verdict()).isEqualTo(new Verdict.Broken(5, MISSING));
    }

    @Test
    void a_rewritten_chain_of_the_same_length_is_found_even_when_its_end_was_signed_on_a_later_day() {
        heads.write(DayHead.signed(TODAY.plusDays(1), head(), NOW, SEED));
        rewrite(1, 12);
        heads.write(DayHead.signed(TODAY.plusDays(2), head(), NOW, SEED));
        assertThat(verdict()).isEqualTo(new Verdict.Broken(12, NOT_AS_SIGNED));
    }

    @Test
    void the_check_at_the_console_says_the_same_as_the_application_that_owns_nothing() throws Exception {
        Path city = Files.createDirectories(folder.resolve("city"));
        Files.createDirectories(city.resolve("audit"));
        Files.copy(folder.resolve(TODAY.toString()), city.resolve("audit").resolve(TODAY.toString()));
        assertThat(console(city))
                .isEqualTo("0 The audit trail is intact: 12 entries, 1 signed days in " + city.resolve("audit"));
        change("delete from audit.entry where seq = 5");
        assertThat(console(city)).startsWith("1 The audit trail is BROKEN at entry 5: missing.");
    }

    private static String console(Path city) throws Exception {
        var printed = new ByteArrayOutputStream();
        try (var connection =
                DriverManager.getConnection(database.jdbcUrl(), database.appUser(), database.appPassword())) {
            int code = TrailCheck.run(connection, SEED, city, new PrintStream(printed, true, StandardCharsets.UTF_8));
            return code + " " + printed.toString(StandardCharsets.UTF_8).strip();
        }
    }

    private Verdict verdict() {
        return new Verification(owner, heads.kept(SEED)).verdict();
    }

    private void add(int count) {
        chain.append(IntStream.range(0, count).mapToObj(VerificationTest::entry).toList());
    }

    private static Entry entry(int number) {
        var who = new Who.Machine("test " + number);
        return Entry.of(
                NOW.plusNanos(number * 1_001L),
                who,
                new Subject("client", UUID.randomUUID()),
                "read",
                Optional.of(Purpose.CASEWORK));
    }

    private Head head() {
        return owner.sql("select seq, hash from audit.head")
                .query((row, n) -> new Head(row.getLong("seq"), row.getBytes("hash")))
                .single();
    }

    /** As somebody does it who knows how the chain is made: other entries, hashed rightly, and the head moved along. */
    private void rewrite(long from, long to) {
        byte[] before = owner.sql("select before from audit.entry where seq = :seq")
                .param("seq", from)
                .query((row, n) -> row.getBytes(1))
                .single();
        for (long seq = from; seq <= to; seq++) {
            Entry forged = entry((int) seq + 100);
            byte[] hash = forged.hash(seq, before);
            owner.sql("""
                    update audit.entry set at = :at, job = :job, subject_id = :subject, before = :before, hash = :hash
                    where seq = :seq""")
                    .param("at", forged.at().atOffset(java.time.ZoneOffset.UTC))
                    .param("job", forged.job())
                    .param("subject", forged.subject().id())
                    .param("before", before)
                    .param("hash", hash)
                    .param("seq", seq)
                    .update();
            before = hash;
        }
        if (to == 12) {
            owner.sql("update audit.head set hash = :hash")
                    .param("hash", before)
                    .update();
        }
    }

    private void change(String statement) {
        assertThat(owner.sql(statement).update()).isPositive();
    }
}
