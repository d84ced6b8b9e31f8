package org.kapocs.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.kapocs.launch.Database;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A chain whose eighth entry ended a day that was signed, and an owner of the tables who may do everything. */
abstract class ChainOfTwelve {
    static final byte[] SEED = new byte[32];
    static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");

    @TempDir
    Path folder;

    static Database database;
    static JdbcClient owner;
    DayHeads heads;

    @BeforeAll
    static void an_owner_who_may_do_everything() {
        database = TestDatabase.fresh();
        var source = new DriverManagerDataSource(database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
        for (String module : List.of("root", "shared/access", "shared/veil", "shared/audit")) {
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
        heads = new DayHeads(folder);
        add(8);
        heads.write(DayHead.signed(TODAY, head(), NOW, SEED));
        add(4);
    }

    Verdict verdict() {
        return new Verification(owner, heads.kept(SEED)).verdict();
    }

    void add(int count) {
        List<Entry> entries =
                IntStream.range(0, count).mapToObj(VerificationTest::entry).toList();
        owner.sql(Chain.APPEND).param(Chain.lines(entries)).query(row -> {});
    }

    static Entry entry(int number) {
        var who = new Who.Machine("test " + number);
        return Entry.of(
                NOW.plusNanos(number * 1_001L),
                who,
                new Subject("client", UUID.randomUUID()),
                "read",
                Optional.of(Purpose.CASEWORK));
    }

    Head head() {
        return owner.sql("select seq, hash from audit.head")
                .query((row, n) -> new Head(row.getLong("seq"), row.getBytes("hash")))
                .single();
    }

    /** As somebody does it who knows how the chain is made: other entries, hashed rightly, and the head moved along. */
    void rewrite(long from, long to) {
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

    void change(String statement) {
        assertThat(owner.sql(statement).update()).isPositive();
    }
}
