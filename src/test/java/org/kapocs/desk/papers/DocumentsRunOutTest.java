package org.kapocs.desk.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.document.Card;
import org.kapocs.desk.document.DocumentKind;
import org.kapocs.desk.document.Files;
import org.kapocs.desk.document.Label;
import org.kapocs.desk.document.Sending;
import org.kapocs.desk.document.WhoSees;
import org.kapocs.desk.task.Task;
import org.kapocs.desk.task.Tasks;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** From Monday 16 November 2026 on, as in {@link ExpiryTest}. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class DocumentsRunOutTest {
    @Autowired
    Expiry expiry;

    @Autowired
    Sending sending;

    @Autowired
    Tasks tasks;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Test
    void a_document_that_runs_out_becomes_a_task_which_tells_neither_which_nor_when() throws Exception {
        var officer = staff.inCity(Role.DESK_OFFICER);
        UUID file = Permit.open(cases, officer, null);
        var label = new Label(DocumentKind.CONTRACT, "Kanári bérlet", null, LocalDate.parse("2027-03-04"));
        byte[] photo = Files.jpeg(0x123456);
        Standing.as(
                officer,
                () -> sending.add(
                        officer,
                        file,
                        new Card(label, WhoSees.MINE, false),
                        photo,
                        UUID.randomUUID().toString()));
        expiry.look();
        assertThat(Standing.as(officer, () -> tasks.ofCase(officer, file))).isEmpty();
        clock.forward(Duration.ofDays(18));
        expiry.look();
        expiry.look();
        List<Task> made = Standing.as(officer, () -> tasks.ofCase(officer, file));
        assertThat(made).hasSize(1);
        assertThat(made.getFirst().title()).doesNotContain("Kanári", "2027");
        assertThat(made.toString()).doesNotContain("Kanári", "2027-03-04");
    }
}
