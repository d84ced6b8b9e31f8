package org.kapocs.desk.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.shared.web.TypedText;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people and programs send that nobody expects: a clear answer, and nothing lost. */
@HouseTest
class BadInputTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'); drop table contact.contact; --",
                "<script>alert(1)</script><b onclick=x>",
                "=HYPERLINK(\"https://example.org\")",
                "${7*7} #{7*7} {name} {{x}}",
                "\u200fنص\u200c عربي",
                "👩‍👩‍👧 𝒳 z̷̨̛͔̗",
                "a\r\nb\rc"
            })
    void any_text_is_kept_and_shown_as_text(String text) throws Exception {
        var phone = new Browser(port);
        assertThat(ask(phone, text).status()).isEqualTo(303);
        String file = phone.get("/en/my/file").body();
        assertThat(file.replace("&#39;", "'")
                        .replace("&#34;", "\"")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">"))
                .contains(TypedText.of(text));
        assertThat(file).doesNotContain("<script>alert").doesNotContain("<b onclick");
    }

    @Test
    void a_word_of_ten_thousand_letters_is_taken_and_one_more_is_refused_with_everything_kept() throws Exception {
        var phone = new Browser(port);
        assertThat(ask(phone, "x".repeat(10_000)).status()).isEqualTo(303);
        var refused = ask(phone, "ő".repeat(10_001));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("ő".repeat(10_001));
    }

    @Test
    void what_turns_the_text_around_it_is_left_out() throws Exception {
        var phone = new Browser(port);
        ask(phone, "safe\u202Etxet\u2066 end");
        assertThat(phone.get("/en/my/file").body()).contains("safetxet end");
    }

    @Test
    void a_nul_and_bytes_that_are_no_utf8_are_refused_and_nothing_is_made() throws Exception {
        for (String bytes : new String[] {"%00", "%C3%28", "%FF"}) {
            var browser = new Browser(port);
            var answer = browser.send(HttpRequest.newBuilder(browser.at("/en/ask"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Sec-Fetch-Site", "same-origin")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "topic=work&once=" + Asked.key() + "&message=bad" + bytes)));
            assertThat(answer.status()).as(bytes).isEqualTo(400);
            assertThat(answer.body()).contains("<h1");
            assertThat(browser.cookie("kapocs-file")).isEmpty();
        }
    }

    @Test
    void a_body_that_is_too_large_is_refused_with_a_clear_page() throws Exception {
        var answer = ask(new Browser(port), "x".repeat(2_000_000));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("<h1");
    }

    @Test
    void choices_that_were_not_offered_are_not_taken() throws Exception {
        var phone = new Browser(port);
        var answer = phone.post(
                "/en/ask",
                "topic",
                "work.find",
                "message",
                "hello",
                "once",
                Asked.key(),
                "urgency",
                "NOW",
                "district",
                "99",
                "interpreter",
                "xx-evil",
                "service",
                "none",
                "reach",
                "PIGEON");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(phone.post("/en/ask", "topic", "../etc", "message", "hello", "once", Asked.key())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_form_of_another_site_is_refused() throws Exception {
        var browser = new Browser(port);
        var answer = browser.send(HttpRequest.newBuilder(browser.at("/en/ask"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("topic=work&message=x&once=" + Asked.key())));
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void strange_codes_get_the_same_answer_as_wrong_ones() throws Exception {
        for (String code : new String[] {"", "' or 1=1 --", "كلمة", "x".repeat(5000), "0000-0000"}) {
            var answer = new Browser(port).post("/en/my", "code", code, "pin", "'000000");
            assertThat(answer.status()).isIn(403, 429);
            assertThat(answer.body()).containsPattern(Pattern.compile("<h1"));
        }
    }

    private static Browser.Answer ask(Browser browser, String message) throws Exception {
        return browser.post("/en/ask", "topic", "work.find", "message", message, "once", Asked.key());
    }
}
