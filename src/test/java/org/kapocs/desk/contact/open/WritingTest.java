package org.kapocs.desk.contact.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody wrote is never lost, and never there twice. */
@HouseTest
class WritingTest {
    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    private Browser phone;

    @BeforeEach
    void a_phone() {
        phone = new Browser(port);
    }

    @Test
    void the_same_question_sent_again_leads_to_the_first_receipt_whatever_the_form() throws Exception {
        AskingTest.ask(phone, "en", "hello");
        String code = code();
        assertThat(phone.get("/en/ask").body()).contains("/en/my/receipt");

        var again = AskingTest.ask(phone, "en", "hello");
        assertThat(again.location()).isEqualTo("/en/my/receipt?again=1");
        assertThat(phone.get(again.location()).body()).contains(code, "sent this message already");

        AskingTest.ask(phone, "en", "another question");
        assertThat(code()).isNotEqualTo(code);
    }

    @Test
    void other_words_in_the_same_form_are_added_to_the_first() throws Exception {
        String once = Asked.key();
        AskingTest.ask(phone, "en", "hello", "once", once);
        String code = code();
        AskingTest.ask(phone, "en", "hello, and more", "once", once);
        AskingTest.ask(phone, "en", "hello, and more", "once", once);
        assertThat(code()).isEqualTo(code);
        assertThat(phone.get("/en/my/file").body().split("hello, and more", -1)).hasSize(2);
    }

    @Test
    void the_same_words_sent_again_from_a_form_that_came_back_stand_once() throws Exception {
        AskingTest.ask(phone, "en", "hello");
        phone.post("/en/my/file", "once", Asked.key(), "text", "one more thing");
        phone.post("/en/my/file", "once", Asked.key(), "text", "one more thing");
        phone.post("/en/my/file", "once", Asked.key(), "text", "and another");
        assertThat(phone.get("/en/my/file").body().split("one more thing", -1)).hasSize(2);
        assertThat(phone.get("/en/my/file").body()).contains("and another");
    }

    @Test
    void who_writes_until_the_time_is_over_signs_in_again_and_finds_the_words() throws Exception {
        AskingTest.ask(phone, "en", "hello");
        List<String> key = AskingTest.codeAndPin(phone.get("/en/my/receipt").body());
        clock.forward(Duration.ofHours(3));
        String once = Asked.key();
        var over = phone.post("/en/my/file", "once", once, "text", "written slowly");
        assertThat(over.status()).isEqualTo(403);
        assertThat(over.body()).contains("written slowly", once, "signed out");

        var wrong = phone.post("/en/my", "code", key.getFirst(), "pin", "1", "once", once, "text", "written slowly");
        assertThat(wrong.body()).contains("written slowly", once);
        var in = phone.post(
                "/en/my", "code", key.getFirst(), "pin", key.getLast(), "once", once, "text", "written slowly");
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.body()).contains(">written slowly</textarea>", once, "not sent yet");
        assertThat(phone.post("/en/my/file", "once", once, "text", "written slowly")
                        .location())
                .contains("done=sent");
    }

    @Test
    void an_address_typed_until_the_time_is_over_is_kept_too() throws Exception {
        AskingTest.ask(phone, "en", "hello");
        List<String> key = AskingTest.codeAndPin(phone.get("/en/my/receipt").body());
        clock.forward(Duration.ofHours(3));
        String[] typed = {"reach", "EMAIL", "value", "minta@example.org", "safe", "at night"};
        var over = phone.post("/en/my/file/reach", typed);
        assertThat(over.status()).isEqualTo(403);
        assertThat(over.body()).contains("value=\"minta@example.org\"", "value=\"at night\"", "not saved yet");

        var in = phone.post(
                "/en/my",
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of("code", key.getFirst(), "pin", key.getLast()),
                                java.util.Arrays.stream(typed))
                        .toArray(String[]::new));
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.body())
                .contains("<details open", "value=\"minta@example.org\"", "How we reach you is not saved yet");
        phone.post("/en/my/file/reach", typed);
        assertThat(phone.get("/en/my/file").body()).contains("<bdi class=\"num\">minta@example.org</bdi>");
    }

    @Test
    void who_writes_without_end_has_to_wait_and_keeps_the_words() throws Exception {
        AskingTest.ask(phone, "en", "hello");
        for (int i = 0; i < 30; i++) {
            phone.post("/en/my/file", "once", Asked.key(), "text", "again");
        }
        var stopped = phone.post("/en/my/file", "once", Asked.key(), "text", "one too many");
        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.body()).contains(">one too many</textarea>", "text-error");
    }

    @Test
    void mistyped_codes_of_different_people_do_not_make_each_other_wait() throws Exception {
        for (int i = 0; i < 8; i++) {
            assertThat(phone.post("/en/my", "code", "what?" + i, "pin", "000000")
                            .status())
                    .isEqualTo(403);
        }
        clock.forward(Duration.ofMinutes(20));
    }

    @Test
    void who_has_tried_too_often_is_told_so_at_the_form() throws Exception {
        AskingTest.ask(phone, "en", "hello");
        String code = AskingTest.codeAndPin(phone.get("/en/my/receipt").body()).getFirst();
        Browser.Answer last = null;
        for (int i = 0; i < 6; i++) {
            last = phone.post("/en/my", "code", code, "pin", "1");
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isNotEmpty();
        assertThat(last.body()).contains("action=\"/en/my\"", "value=\"" + code + "\"", "too many tries. Wait");
        clock.forward(Duration.ofMinutes(20));
        assertThat(phone.get("/en/my/file").body()).contains("Wrong PIN entered for your code", "5 times");
    }

    @Test
    void how_to_be_reached_is_shown_corrected_and_removed() throws Exception {
        AskingTest.ask(phone, "en", "hello", "reach", "PHONE", "value", "+36 1 555 0101", "safe", "evenings");
        assertThat(phone.get("/en/my/file").body()).contains("+36 1 555 0101", "evenings");
        var wrong = phone.post("/en/my/file/reach", "reach", "EMAIL", "value", "no address");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("value=\"no address\"", "value-error");
        phone.post("/en/my/file/reach", "reach", "NONE", "value", "+36 1 555 0101");
        assertThat(phone.get("/en/my/file").body()).doesNotContain("555 0101", "evenings");
    }

    private String code() throws Exception {
        return AskingTest.codeAndPin(phone.get("/en/my/receipt").body()).getFirst();
    }
}
