package org.kapocs.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Reach;
import org.kapocs.desk.task.Doer;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is reminded of their steps. From Monday 16 November 2026 on. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class StepRemindersTest extends Agreed {
    @Autowired
    StepReminders reminders;

    @Autowired
    Contacts contacts;

    @Autowired
    TestClock clock;

    @Test
    void who_chose_it_is_reminded_once_two_days_before_and_for_one_day() {
        reminded(0);
        step(Doer.CLIENT, "Kanari lakas", "");
        step(Doer.CLIENT, "Kanari masik", "");
        step(Doer.DESK, "Kanari a mienk", "");
        String address = "minta." + UUID.randomUUID() + "@example.org";
        as(newcomer, () -> {
            contacts.reachBy(newcomer, new Reach(Reach.Kind.EMAIL, address, ""));
            own.remind(newcomer, true);
            return null;
        });
        assertThat(as(newcomer, () -> own.reminding(newcomer))).isEqualTo(new OwnPlans.Reminding(true, address));
        reminded(0);
        clock.forward(Duration.ofDays(2));
        reminded(1);
        reminded(1);
        assertThat(sql(() -> sql.sql("select count(*) from plan.reminder")
                        .query(Integer.class)
                        .single()))
                .isPositive();
        as(newcomer, () -> {
            own.remind(newcomer, false);
            return null;
        });
        step(Doer.CLIENT, "Kanari kesobb", "");
        reminded(1);
    }

    @Test
    void who_could_not_be_written_to_is_reminded_when_there_is_an_address() {
        step(Doer.CLIENT, "Kanari cim nelkul", "");
        as(newcomer, () -> {
            contacts.reachBy(newcomer, new Reach(Reach.Kind.PHONE, "+36 30 123 4567", ""));
            own.remind(newcomer, true);
            return null;
        });
        clock.forward(Duration.ofDays(2));
        reminded(0);
        String address = "minta." + UUID.randomUUID() + "@example.org";
        as(newcomer, () -> {
            contacts.reachBy(newcomer, new Reach(Reach.Kind.EMAIL, address, ""));
            return null;
        });
        reminded(1);
        reminded(1);
    }

    /** So many letters are on their way to this newcomer. */
    private void reminded(int letters) {
        reminders.run();
        assertThat(sql(() -> sql.sql("select count(*) from notification.letter where dedup_key like :key")
                        .param("key", "plan:" + newcomer.contact() + ":%")
                        .query(Integer.class)
                        .single()))
                .isEqualTo(letters);
    }
}
