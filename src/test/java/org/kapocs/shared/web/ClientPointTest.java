package org.kapocs.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.language.Languages;
import org.springframework.core.io.ClassPathResource;

class ClientPointTest {
    @Test
    void hours_are_said_in_the_readers_words() throws Exception {
        var point = open("MON-THU 08:30-16:00, FRI 08:30-12:00", false);
        assertThat(point.hours(new Languages().house())).isEqualTo("hétfő–csütörtök 8:30–16:00 · péntek 8:30–12:00");
    }

    @Test
    void what_the_installation_does_not_say_is_not_promised_and_the_demo_invents_it() throws Exception {
        assertThat(open("", false).hours(new Languages().house())).isEmpty();
        assertThat(open("", false).answerDays()).isZero();
        assertThat(open("", true).answerDays()).isEqualTo(2);
        assertThat(open("", true).ways()).hasSize(2);
        assertThat(new ClientPoint("", "", "", "", 0, false).address()).isEmpty();
        assertThat(new ClientPoint("", "", "", "", 0, true).address()).contains("Bárczy István");
    }

    @Test
    void the_demo_says_the_same_of_it_in_the_directory() throws Exception {
        var services = new ClassPathResource("demo/services.csv").getContentAsString(StandardCharsets.UTF_8);
        assertThat(services.lines().filter(line -> line.startsWith("ugyfelpont-")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .contains(open("", true).ways())
                        .contains(",Mo-Th 08:30-16:00; Fr 08:30-12:00,"));
        assertThat(open("", true).hours(new Languages().house()))
                .isEqualTo("hétfő–csütörtök 8:30–16:00 · péntek 8:30–12:00");
    }

    @Test
    void hours_that_cannot_be_read_stop_the_house_and_say_why() {
        assertThatThrownBy(() -> open("Monday to Friday", false)).hasMessageContaining("kapocs.hours");
        assertThatThrownBy(() -> open("XYZ 08:30-16:00", false)).hasMessageContaining("no such day");
    }

    private static ClientPoint open(String hours, boolean demo) {
        return new ClientPoint("Minta utca 1.", "", "", hours, 0, demo);
    }
}
