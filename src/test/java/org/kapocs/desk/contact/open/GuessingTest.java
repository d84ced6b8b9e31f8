package org.kapocs.desk.contact.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.desk.contact.CaseCode;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Rate;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What guessing codes and PINs comes to, computed from the limits of the door and held against the door itself. */
@HouseTest
class GuessingTest {
    /** Everybody who ever asked in a city of two million. */
    private static final double LIVING_CODES = 1_000_000;

    private static final double PINS = 1_000_000;
    private static final double TRIES = 1_000_000;

    @Autowired
    Limits limits;

    @Autowired
    Contacts contacts;

    @Autowired
    TestClock clock;

    @Test
    void a_million_tries_over_a_thousand_addresses_open_somebodys_file_less_than_once_in_a_million() {
        double codes = Math.pow(signs(), letters());
        assertThat(TRIES * LIVING_CODES / (codes * PINS)).isLessThan(1e-6);
    }

    /** How many different signs a code is made of, as the door reads them. */
    private long signs() {
        int letters = letters();
        return "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                .chars()
                .mapToObj(sign -> CaseCode.parse(Character.toString(sign).repeat(letters)))
                .flatMap(java.util.Optional::stream)
                .distinct()
                .count();
    }

    private int letters() {
        return contacts.ask(Asked.question("sentinel"), Asked.key())
                .code()
                .plain()
                .length();
    }

    @Test
    void who_knows_a_code_has_so_many_tries_at_its_pin_in_a_day_from_however_many_addresses() {
        String code = UUID.randomUUID().toString();
        var before = clock.instant();
        int taken = 0;
        for (int minute = 0; minute < 24 * 60; minute += 2) {
            taken += took(MyPages.FEW, code) && took(MyPages.MANY, code) ? 1 : 0;
            clock.forward(Duration.ofMinutes(2));
        }
        clock.set(before);
        assertThat(taken).isBetween(400, 500);
        assertThat(taken / PINS).as("chance in a day").isLessThanOrEqualTo(5e-4);
    }

    private boolean took(Rate rate, String subject) {
        try {
            limits.take(rate, subject);
            return true;
        } catch (Problem.TooMany tooMany) {
            return false;
        }
    }

    @Test
    void after_the_guessing_stops_the_owner_waits_no_longer_than_a_quarter_of_an_hour() {
        String code = UUID.randomUUID().toString();
        for (int tries = 0; tries < 200; tries++) {
            took(MyPages.MANY, code);
            took(MyPages.FEW, code);
        }
        clock.forward(Duration.ofMinutes(15));
        assertThat(took(MyPages.MANY, code) && took(MyPages.FEW, code)).isTrue();
    }
}
