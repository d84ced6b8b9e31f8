package org.kapocs.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.shared.audit.Verdict.Fault.CUT_OFF;
import static org.kapocs.shared.audit.Verdict.Fault.FORGED_HEAD;
import static org.kapocs.shared.audit.Verdict.Fault.MISSING;
import static org.kapocs.shared.audit.Verdict.Fault.NOT_AS_SIGNED;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever rewrites the chain together with its head is found by what was signed outside the database. */
class SignedHeadsTest extends ChainOfTwelve {
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
}
