package org.kapocs.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Secrets;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The heads of days, signed outside the database. */
@HouseTest
class WitnessTest {
    @Autowired
    Trail trail;

    @Autowired
    Witness witness;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Secrets secrets;

    @Value("${kapocs.data}")
    Path data;

    private final Subject file = new Subject("case", UUID.randomUUID());

    @Test
    void each_day_leaves_a_signed_head_outside_and_no_head_that_contradicts_it_replaces_it() throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        within(officer, () -> trail.read(officer, file, Purpose.CASEWORK));
        LocalDate today = LocalDate.now(clock);
        clock.forward(Duration.ofDays(1));
        witness.signYesterday();
        Path head = data.resolve("audit").resolve(today.toString());
        String signed = Files.readString(head);
        assertThat(signed).startsWith("Kapocs audit trail\nday " + today + "\nentries ");
        String another = signed.replaceFirst("hash .", "hash " + (signed.contains("hash 0") ? "1" : "0"));
        Files.writeString(head, another);
        witness.signYesterday();
        assertThat(Files.readString(head))
                .as("a contradiction is kept to be seen")
                .isEqualTo(another);
        assertThat(trail.verify()).isEqualTo(new Verdict.Broken(0, Verdict.Fault.FORGED_HEAD));
        Path tomorrows = data.resolve("audit").resolve(LocalDate.now(clock).toString());
        Files.deleteIfExists(tomorrows);
        witness.sign();
        assertThat(tomorrows).as("nor is another day signed upon it").doesNotExist();
        Files.writeString(head, signed);
        assertThat(trail.verify()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void a_rewritten_chain_of_the_same_length_is_not_signed_on_the_next_day() throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        within(officer, () -> trail.read(officer, file, Purpose.CASEWORK));
        witness.sign();
        byte[] seed = secrets.forPurpose("audit.head");
        Path today = data.resolve("audit").resolve(LocalDate.now(clock).toString());
        String signed = Files.readString(today);
        DayHead end = DayHead.parse(signed);
        var other = new Head(end.head().seq(), new byte[32]);
        Files.writeString(
                today, DayHead.signed(end.day(), other, clock.instant(), seed).text());
        clock.forward(Duration.ofDays(1));
        witness.sign();
        assertThat(data.resolve("audit").resolve(LocalDate.now(clock).toString()))
                .doesNotExist();
        Files.writeString(today, "");
        witness.sign();
        assertThat(trail.verify())
                .isEqualTo(new Verdict.Torn(
                        end.head().seq(), List.of(today.getFileName().toString())));
        Files.writeString(today, signed);
    }

    @Test
    void each_hour_signs_what_was_done_since_so_that_no_more_than_an_hour_can_be_cut_off_unseen() throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        witness.sign();
        Path head = data.resolve("audit").resolve(LocalDate.now(clock).toString());
        long before = DayHead.parse(Files.readString(head)).head().seq();
        within(officer, () -> trail.read(officer, file, Purpose.CASEWORK));
        witness.sign();
        assertThat(DayHead.parse(Files.readString(head)).head().seq()).isEqualTo(before + 1);

        var times = CronExpression.parse(Witness.class
                .getDeclaredMethod("signEachHour")
                .getAnnotation(Scheduled.class)
                .cron());
        var next = times.next(clock.instant().atZone(clock.getZone()));
        assertThat(Duration.between(next, times.next(next))).isLessThanOrEqualTo(Duration.ofHours(1));
    }

    private void within(Who who, Runnable work) {
        Standing.as(who, () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run()));
    }
}
