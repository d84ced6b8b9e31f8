package org.kapocs.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class LimitsTest {
    private static final Rate FIVE = new Rate("test.five", 5, Duration.ofMinutes(15));

    @Autowired
    Limits limits;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void five_tries_are_free_the_sixth_waits_for_its_share_of_the_period() {
        for (int i = 0; i < 5; i++) {
            limits.take(FIVE, subject);
        }
        assertThat(secondsLeft()).isEqualTo(181);
        clock.forward(Duration.ofSeconds(181));
        limits.take(FIVE, subject);
        assertThat(secondsLeft()).isBetween(178, 181);
    }

    @Test
    void after_the_whole_period_all_tries_are_free_again() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 5; i++) {
                limits.take(FIVE, subject);
            }
            assertThat(secondsLeft()).isPositive();
            clock.forward(Duration.ofMinutes(15));
        }
    }

    @Test
    void a_right_try_forgets_the_wrong_ones_and_another_subject_or_kind_counts_for_itself() {
        for (int i = 0; i < 5; i++) {
            limits.take(FIVE, subject);
        }
        limits.take(FIVE, subject + "x");
        limits.take(new Rate("test.other", 5, Duration.ofMinutes(15)), subject);
        limits.forget(FIVE, subject);
        limits.take(FIVE, subject);
    }

    @Test
    void tries_counted_while_the_clock_was_a_day_ahead_count_no_more_when_it_is_put_right() {
        var before = clock.instant();
        clock.forward(Duration.ofDays(1));
        for (int i = 0; i < 5; i++) {
            limits.take(FIVE, subject);
        }
        assertThat(secondsLeft()).isPositive();
        clock.set(before);
        for (int i = 0; i < 5; i++) {
            limits.take(FIVE, subject);
        }
        assertThat(secondsLeft()).as("and are counted anew").isEqualTo(181);
    }

    @Test
    void nodes_whose_clocks_differ_by_minutes_count_together() {
        var before = clock.instant();
        int taken = 0;
        for (int i = 0; i < 40; i++) {
            clock.set(before.plus(Duration.ofMinutes(i % 2 == 0 ? 0 : 4)));
            try {
                limits.take(FIVE, subject);
                taken++;
            } catch (Problem.TooMany tooMany) {
                continue;
            }
        }
        clock.set(before);
        assertThat(taken)
                .as("what one of them would let through, and its four minutes")
                .isLessThanOrEqualTo(6);
    }

    @Test
    void a_try_that_was_right_is_given_back_and_no_other() {
        for (int i = 0; i < 4; i++) {
            limits.take(FIVE, subject);
        }
        for (int i = 0; i < 10; i++) {
            limits.take(FIVE, subject);
            limits.giveBack(FIVE, subject);
        }
        limits.take(FIVE, subject);
        assertThat(secondsLeft()).isPositive();
    }

    @Test
    void of_forty_at_the_same_moment_five_get_through() throws Exception {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> one = () -> {
                try {
                    limits.take(FIVE, subject);
                    return true;
                } catch (Problem.TooMany tooMany) {
                    return false;
                }
            };
            long through = crowd.invokeAll(Stream.generate(() -> one).limit(40).toList()).stream()
                    .filter(Future::resultNow)
                    .count();
            assertThat(through).isEqualTo(5);
        }
    }

    @Test
    void a_try_counts_also_when_what_it_was_for_fails() {
        for (int i = 0; i < 5; i++) {
            new TransactionTemplate(transactions).executeWithoutResult(failing -> {
                limits.take(FIVE, subject);
                failing.setRollbackOnly();
            });
        }
        assertThat(secondsLeft()).isPositive();
    }

    @Test
    void nothing_that_names_the_subject_is_stored_and_what_is_over_is_swept_away() {
        String address = "203.0.113." + (int) (Math.random() * 250);
        limits.take(FIVE, address);
        assertThat(sql.sql("select count(*) from web.tries where position(:text in encode(subject, 'escape')) > 0")
                        .param("text", address)
                        .query(Long.class)
                        .single())
                .isZero();
        clock.forward(Duration.ofHours(1));
        limits.sweep();
        assertThat(sql.sql("select count(*) from web.tries where free_at < :now")
                        .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2:ffff:4:5:6, 20010db800010002",
        "2001:db8:1:2::6, 20010db800010002",
        "2001:db8::9, 20010db800000000",
        "2001:db8::1:0:0:9, 20010db800000000",
        "::ffff:203.0.113.7, ::ffff:203.0.113.7",
        "fe80::1%eth0, fe80000000000000",
        "::1, 0000000000000000"
    })
    void a_household_counts_as_one_address(String address, String counted) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        assertThat(Limits.addressOf(request)).isEqualTo(counted);
    }

    private int secondsLeft() {
        var seconds = new int[1];
        assertThatThrownBy(() -> limits.take(FIVE, subject))
                .isInstanceOfSatisfying(Problem.TooMany.class, tooMany -> seconds[0] = tooMany.retryAfterSeconds());
        return seconds[0];
    }
}
