package org.kapocs.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.kapocs.shared.language.Languages;
import org.kapocs.testing.Fuzz;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What stands at the door of every request, and settings of the house. */
class WebFuzzTest {
    private static final Secrets SECRETS = purpose -> Arrays.copyOf(purpose.getBytes(StandardCharsets.UTF_8), 32);

    @FuzzTest
    void an_address_that_is_text_is_decoded_without_a_sign_for_what_is_none(byte[] input) {
        String address = Fuzz.text(input);
        if (address.chars().allMatch(c -> c > 32 && c < 127) && CleanInput.isText(address)) {
            String read = URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
            assertThat(read).doesNotContain("\0");
            assertThat(read.contains("\uFFFD"))
                    .isEqualTo(address.toUpperCase(java.util.Locale.ROOT).contains("%EF%BF%BD"));
        }
    }

    @FuzzTest
    void a_parameter_is_refused_or_turns_nothing_around(byte[] input) {
        var sent = new MockHttpServletRequest();
        sent.addParameter("q", Fuzz.text(input));
        try {
            String clean = new CleanRequest(sent).getParameter("q");
            assertThat(clean).doesNotContainPattern("[\\x00\\uFFFD\\u202A-\\u202E\\u2066-\\u2069]");
            assertThat(CleanRequest.clean(clean)).isEqualTo(clean);
        } catch (Problem.Invalid refused) {
            assertThat(Fuzz.text(input)).containsPattern("[\\x00\\uFFFD]");
        }
    }

    @FuzzTest
    void what_we_have_not_sealed_does_not_open(byte[] input) {
        assertThatThrownBy(() -> SECRETS.open("fuzz", "here", input)).isInstanceOf(IllegalStateException.class);
        byte[] sealed = SECRETS.seal("fuzz", "here", input);
        assertThat(SECRETS.open("fuzz", "here", sealed)).isEqualTo(input);
        assertThatThrownBy(() -> SECRETS.open("fuzz", "there", sealed)).isInstanceOf(IllegalStateException.class);
        sealed[input.length == 0 ? 0 : Math.floorMod(input[0], sealed.length)] ^= 1;
        assertThatThrownBy(() -> SECRETS.open("fuzz", "here", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @FuzzTest
    void the_hours_of_the_house_are_told_or_the_setting_is_named(byte[] input) throws IOException {
        var languages = new Languages();
        try {
            var point = new ClientPoint("", "", "", Fuzz.text(input), 0, false);
            assertThat(point.hours(languages.house())).isNotNull();
        } catch (IllegalArgumentException told) {
            assertThat(told).hasMessageContaining("kapocs.hours");
        }
    }

    @FuzzTest
    void tries_are_counted_by_any_address_that_a_proxy_names(byte[] input) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(Fuzz.text(input));
        assertThat(Limits.addressOf(request)).isNotNull();
    }

    @FuzzTest
    void a_form_with_cookies_is_taken_only_from_our_own_pages(byte[] input) throws ServletException, IOException {
        String origin = Fuzz.text(input);
        var request = new MockHttpServletRequest("POST", "/hu/ask");
        request.setCookies(new Cookie("kapocs-file", "x"));
        request.addHeader("Host", "kapocs.example.org");
        request.addHeader("Origin", origin);
        var chain = new MockFilterChain();
        new SameOrigin("https://ours.example.org/kapocs").doFilter(request, new MockHttpServletResponse(), chain);
        if (chain.getRequest() != null && !origin.equals("https://ours.example.org")) {
            assertThat(URI.create(origin).getAuthority()).isEqualTo("kapocs.example.org");
        }
    }
}
