package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.referral.Asking.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** How soon a service answers is told to supervisors, and of a few nothing is. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class AnswerTimesTest extends AtDesk {
    @Autowired
    AnswerTimes times;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc http;

    @Test
    void half_and_nine_of_ten_are_counted_with_those_that_nobody_answered_in_time() throws Exception {
        Who.Staff supervisor = staff.in(story.officer().organization(), Role.SUPERVISOR);
        List<UUID> sent = java.util.stream.Stream.generate(() -> asking.sent(story))
                .limit(5)
                .toList();
        assertThat(figures(supervisor)).as("all may still be answered").isEmpty();
        for (UUID id : sent.subList(0, 3)) {
            clock.set(clock.instant().plus(Duration.ofDays(1)));
            accept(worker, id);
        }
        as(worker, () -> inbox.decline(worker, sent.get(3), Refusal.NO_CAPACITY));
        assertThat(figures(supervisor)).as("four are too few").isEmpty();
        assertThat(page(supervisor)).doesNotContain(story.service().toString());
        clock.set(clock.instant().plus(Duration.ofDays(60)));
        assertThat(figures(supervisor))
                .singleElement()
                .satisfies(each -> assertThat(each.figures()).isEqualTo(new AnswerTime.Figures(5, 2.5, 3.0, 20)));
        assertThat(page(supervisor)).contains("2.5 days", "20%");
    }

    @Test
    void a_service_of_which_there_is_too_little_is_not_told_as_the_only_other_one_either() {
        Who.Staff supervisor = staff.in(story.officer().organization(), Role.SUPERVISOR);
        UUID id = asking.sent(story);
        as(worker, () -> inbox.decline(worker, id, Refusal.NO_CAPACITY));
        List<AnswerTime> all = as(supervisor, () -> times.of(supervisor));
        assertThat(all.getLast().service()).isNull();
        assertThat(all.getLast().serviceName()).isEmpty();
        assertThat(all.getLast().services() > 1 || all.getLast().figures() == null)
                .isTrue();
    }

    @Test
    void what_was_taken_back_does_not_count_and_nobody_else_is_told() {
        Who.Staff supervisor = staff.in(story.officer().organization(), Role.SUPERVISOR);
        for (int n = 0; n < 6; n++) {
            UUID id = asking.sent(story);
            as(story.officer(), () -> referrals.cancel(story.officer(), id));
        }
        clock.set(clock.instant().plus(Duration.ofDays(60)));
        assertThat(figures(supervisor)).isEmpty();
        Who.Staff stranger = staff.with(Role.SUPERVISOR);
        assertThat(as(stranger, () -> times.of(stranger))).isEmpty();
        assertThatThrownBy(() -> as(story.officer(), () -> times.of(story.officer())))
                .isInstanceOf(Problem.Refused.class);
    }

    private List<AnswerTime> figures(Who.Staff supervisor) {
        return as(supervisor, () -> times.of(supervisor)).stream()
                .filter(each -> story.service().equals(each.service()))
                .toList();
    }

    private String page(Who.Staff supervisor) throws Exception {
        return http.perform(get("/staff/referrals/times")
                        .header("Accept-Language", "en")
                        .with(Staff.as(supervisor)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
