package org.kapocs.desk.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.task.Task;
import org.kapocs.desk.task.Tasks;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From Monday 16 November 2026 on, in an organization of its own: what clients say, and what becomes of it. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
abstract class Answering {
    static final String SENTENCE = "انتظرت ثلاثة أسابيع";

    @Autowired
    Satisfaction satisfaction;

    @Autowired
    SatisfactionLinks links;

    @Autowired
    Settling settling;

    @Autowired
    Opinions opinions;

    @Autowired
    Cases cases;

    @Autowired
    Tasks tasks;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    Who.Staff supervisor = officer;

    @BeforeEach
    void an_organization() {
        officer = staff.with(Role.DESK_OFFICER);
        supervisor = staff.in(officer.organization(), Role.SUPERVISOR);
    }

    Closed answered(Given given) {
        Closed closed = Closed.closed(cases, officer);
        give(closed, officer, given);
        return closed;
    }

    void give(Closed closed, Who.Staff who, Given given) {
        assertThat(links.answer(card(who, closed), given)).isPresent();
    }

    /** The token of a new one. */
    String card(Who.Staff who, Closed closed) {
        String address =
                as(who, () -> satisfaction.card(who, closed.file(), "")).address();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Past the application, by what the database alone allows: how many rows it reached. */
    int change(Who who, String statement) {
        return as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql(statement).update()));
    }

    void count() {
        clock.forward(Duration.ofHours(24));
        settling.round();
    }

    Opinions.Figures figures() {
        return as(supervisor, () -> opinions.figures(supervisor));
    }

    List<Remark> remarks() {
        return as(supervisor, () -> opinions.remarks(supervisor));
    }

    List<Task> tasksOf(Closed closed) {
        return as(officer, () -> tasks.ofCase(officer, closed.file()));
    }

    List<String> asked(Closed closed) {
        return house("select id::text from satisfaction.question where case_file = '" + closed.file() + "'");
    }

    List<String> house(String question) {
        return as(new Who.Machine("test"), () -> rows(question));
    }

    List<String> rows(String question) {
        return new TransactionTemplate(transactions)
                .execute(_ -> sql.sql(question).query(String.class).list());
    }

    static <T> T as(Who who, Supplier<T> work) {
        return Standing.as(who, work);
    }
}
