package org.kapocs.desk.contact.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.desk.contact.Asked;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A newcomer asks, over HTTP and without script. */
@HouseTest
class AskingTest {
    private static final Pattern CODE = Pattern.compile("<dd dir=\"ltr\">([0-9A-Z]{4}-[0-9A-Z]{4})</dd>");
    private static final Pattern PIN = Pattern.compile("<dd dir=\"ltr\">(\\d{3} \\d{3})</dd>");

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"hu", "en", "uk", "ru", "ar", "fa", "zh", "vi", "tr", "mn"})
    void somebody_asks_and_comes_back_with_code_and_pin_in_every_language(String language) throws Exception {
        var phone = new Browser(port);
        assertThat(phone.get("/" + language + "/ask?topic=safety.violence").body())
                .contains("112")
                .contains("value=\"safety.violence\" selected");
        assertThat(ask(phone, language, "سلام").location()).isEqualTo("/" + language + "/my/receipt");
        String receipt = phone.get("/" + language + "/my/receipt").body();

        var library = new Browser(port);
        var in = library.post("/" + language + "/my", "code", found(CODE, receipt), "pin", found(PIN, receipt));
        assertThat(in.location()).isEqualTo("/" + language + "/my/file");
        String file = library.get("/" + language + "/my/file").body();
        assertThat(file).contains("سلام").contains(found(CODE, receipt)).doesNotContain(found(PIN, receipt));
        assertThat(library.get("/" + language + "/my/receipt").location()).isEqualTo("/" + language + "/my/file");
    }

    @Test
    void who_is_in_danger_is_told_whom_to_call_on_every_page() throws Exception {
        var phone = new Browser(port);
        ask(phone, "en", "help", "urgency", "DANGER");
        for (String page : new String[] {"/en/my/receipt", "/en/my/file"}) {
            assertThat(phone.get(page).body()).contains("112").contains("/en/my/leave");
        }
    }

    @Test
    void whoever_asks_can_leave_at_once_and_reads_112_where_danger_can_be_chosen() throws Exception {
        var phone = new Browser(port);
        assertThat(phone.get("/en/ask").body()).contains("class=\"exit\"").containsOnlyOnce("Call 112");
        assertThat(phone.get("/en/ask?topic=safety").body())
                .containsOnlyOnce("Call 112")
                .containsPattern("<main[^>]*>\\s*<div class=\"note bad\"");
    }

    @Test
    void one_press_calls_112_and_one_leads_to_a_bed_wherever_somebody_asks_or_comes_back() throws Exception {
        var phone = new Browser(port);
        String asking = phone.get("/ar/ask").body();
        assertThat(asking.indexOf("href=\"tel:112\""))
                .as("where danger can be said")
                .isBetween(asking.indexOf("name=\"message\""), asking.indexOf("name=\"urgency\""));
        String signingIn = phone.get("/ar/my").body();
        ask(phone, "ar", "سلام", "urgency", "DANGER");
        for (String page : new String[] {
            asking,
            signingIn,
            phone.get("/ar/my/receipt").body(),
            phone.get("/ar/my/file").body()
        }) {
            assertThat(page).containsOnlyOnce("href=\"tel:112\"").contains("href=\"/ar/topics/housing.shelter\"");
        }
    }

    @Test
    void who_has_nowhere_to_sleep_or_loses_their_home_says_so_first_and_not_housing() throws Exception {
        for (String address : new String[] {"/en/ask", "/en/ask?topic=housing", "/en/ask?topic=work"}) {
            String page = new Browser(port).get(address).body();
            assertThat(page.substring(page.indexOf("id=\"topic\"")))
                    .containsPattern("(?s)^[^§]*?value=\"\"[^§]*?value=\"housing.shelter\"[^>]*>Nowhere to sleep<"
                            + "[^§]*?value=\"housing.eviction\"[^>]*>Losing your home<[^§]*?value=\"housing\"")
                    .containsOnlyOnce("value=\"housing.shelter\"");
        }
        assertThat(new Browser(port).get("/en/ask?topic=housing.shelter").body())
                .contains("value=\"housing.shelter\" selected");
    }

    @Test
    void a_form_sent_fifty_times_at_once_shows_one_receipt() throws Exception {
        String key = Asked.key();
        Set<String> receipts = new HashSet<>();
        try (var many = Executors.newFixedThreadPool(25)) {
            Callable<String> one = () -> {
                var browser = new Browser(port);
                var sent = ask(browser, "hu", "ötvenszer", "once", key);
                while (sent.status() == 503) { // as who presses “Try again”
                    sent = ask(browser, "hu", "ötvenszer", "once", key);
                }
                assertThat(sent.status()).isEqualTo(303);
                var receipt = browser.get("/hu/my/receipt");
                while (receipt.status() == 503) {
                    receipt = browser.get("/hu/my/receipt");
                }
                return found(CODE, receipt.body()) + found(PIN, receipt.body());
            };
            for (var answer :
                    many.invokeAll(IntStream.range(0, 50).mapToObj(i -> one).toList())) {
                receipts.add(answer.get());
            }
        }
        assertThat(receipts).hasSize(1);
    }

    @Test
    void what_is_missing_is_said_at_the_field_and_nothing_typed_is_lost() throws Exception {
        var answer = ask(new Browser(port), "hu", "", "reach", "EMAIL", "value", "nem cím", "safe", "csak este");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("id=\"message-error\"")
                .contains("id=\"value-error\"")
                .contains("value=\"nem cím\"")
                .contains("value=\"csak este\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "06", "+36 1 555 01 00 vagy este", "1234567890123456"})
    void what_nobody_can_call_is_said_at_the_field_and_stays(String typed) throws Exception {
        var answer = ask(new Browser(port), "en", "hello", "reach", "PHONE", "value", typed);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("id=\"value-error\"", "value=\"" + typed + "\"", "not a phone number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+36 (1) 555-0100", "06/1/555.0100", "+٣٦١٥٥٥٠١٠٠", "555 010"})
    void a_number_is_taken_as_people_write_it(String typed) throws Exception {
        assertThat(ask(new Browser(port), "en", "hello", "reach", "PHONE", "value", typed)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void the_receipt_is_shown_for_half_an_hour_only() throws Exception {
        var phone = new Browser(port);
        ask(phone, "en", "hello");
        assertThat(phone.get("/en/my/receipt").header("Cache-Control")).isEqualTo("no-store");
        clock.forward(Duration.ofMinutes(31));
        assertThat(phone.get("/en/my/receipt").location()).isEqualTo("/en/my");
    }

    @Test
    void an_unknown_code_and_a_wrong_pin_get_the_same_answer_and_then_have_to_wait() throws Exception {
        var phone = new Browser(port);
        ask(phone, "en", "hello");
        String receipt = phone.get("/en/my/receipt").body();
        String code = found(CODE, receipt);
        String pin = found(PIN, receipt);
        String wrong = pin.equals("000 000") ? "000 001" : "000 000";

        var thief = new Browser(port);
        var refused = thief.post("/en/my", "code", code, "pin", wrong);
        var unknown = thief.post("/en/my", "code", "0000-0000", "pin", wrong);
        assertThat(refused.status()).isEqualTo(403).isEqualTo(unknown.status());
        assertThat(refused.body().replace(code, "")).isEqualTo(unknown.body().replace("0000-0000", ""));

        int last = 0;
        for (int i = 0; i < 6; i++) {
            last = thief.post("/en/my", "code", code, "pin", wrong).status();
        }
        assertThat(last).isEqualTo(429);
        clock.forward(Duration.ofMinutes(15));
        assertThat(thief.post("/en/my", "code", code, "pin", pin).status()).isEqualTo(303);
    }

    @Test
    void a_changed_cookie_opens_nothing() throws Exception {
        var phone = new Browser(port);
        ask(phone, "en", "hello");
        String cookie = phone.cookie("kapocs-file");
        for (int i = 0; i < cookie.length(); i += 7) {
            char other = cookie.charAt(i) == 'a' ? 'b' : 'a';
            String forged = cookie.substring(0, i) + other + cookie.substring(i + 1);
            var answer = new Browser(port)
                    .send(java.net.http.HttpRequest.newBuilder(phone.at("/en/my/file"))
                            .header("Cookie", "kapocs-file=" + forged));
            assertThat(answer.status()).isEqualTo(303);
        }
    }

    @Test
    void who_signs_out_or_leaves_is_out() throws Exception {
        var phone = new Browser(port);
        ask(phone, "en", "hello");
        assertThat(phone.get("/en/my/file").status()).isEqualTo(200);
        assertThat(phone.get("/en/my/leave").location()).startsWith("https://");
        assertThat(phone.get("/en/my/file").location()).isEqualTo("/en/my");
    }

    @Test
    void a_newcomer_writes_again_and_a_double_click_is_one_message() throws Exception {
        var phone = new Browser(port);
        ask(phone, "en", "first");
        String once = Asked.key();
        phone.post("/en/my/file", "once", once, "text", "second words");
        assertThat(phone.post("/en/my/file", "once", once, "text", "second words")
                        .status())
                .isEqualTo(303);
        assertThat(phone.get("/en/my/file").body().split("second words", -1)).hasSize(2);
        assertThat(phone.post("/en/my/file", "once", Asked.key(), "text", " ").status())
                .isEqualTo(400);
    }

    static Browser.Answer ask(Browser browser, String language, String message, String... more) throws Exception {
        var fields = new java.util.ArrayList<>(java.util.List.of("topic", "housing.rent", "message", message));
        if (!java.util.List.of(more).contains("once")) {
            fields.addAll(java.util.List.of("once", Asked.key()));
        }
        fields.addAll(java.util.List.of(more));
        return browser.post("/" + language + "/ask", fields.toArray(String[]::new));
    }

    static java.util.List<String> codeAndPin(String receipt) {
        return java.util.List.of(found(CODE, receipt), found(PIN, receipt));
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }
}
