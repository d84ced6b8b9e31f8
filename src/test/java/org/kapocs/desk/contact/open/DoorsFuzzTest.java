package org.kapocs.desk.contact.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import org.kapocs.desk.contact.CaseCodes;
import org.kapocs.desk.contact.Message;
import org.kapocs.desk.contact.Reach;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.notification.Letter;
import org.kapocs.testing.Fuzz;
import org.springframework.mock.web.MockHttpServletRequest;

/** The cookie of a newcomer, and the form with which they ask. */
class DoorsFuzzTest {
    private static final String[] FIELDS = {
        "topic", "urgency", "reach", "value", "safe", "district", "interpreter", "service", "once", "message"
    };

    private static final CaseCodes ASKED_FOR_NOTHING = mock(CaseCodes.class, asked -> {
        throw new AssertionError("a signature was right");
    });

    @FuzzTest
    void a_cookie_that_we_did_not_sign_opens_no_file(byte[] input) {
        var door = new FileDoor(
                ASKED_FOR_NOTHING,
                purpose -> Arrays.copyOf(purpose.getBytes(StandardCharsets.UTF_8), 32),
                Clock.systemUTC());
        var request = new MockHttpServletRequest("GET", "/hu/my/file");
        request.setCookies(new Cookie("kapocs-file", Fuzz.text(input)));
        assertThat(door.recognise(request)).isEmpty();
        assertThat(door.showsReceipt(request)).isFalse();
    }

    @FuzzTest
    void a_question_without_errors_is_whole_and_within_its_bounds(byte[] input) throws IOException {
        String[] typed = Fuzz.lines(input, FIELDS.length);
        var sent = new HashMap<String, String>();
        for (int i = 0; i < FIELDS.length; i++) {
            sent.put(FIELDS[i], typed[i]);
        }
        AskForm form = AskForm.of(sent, "a fresh key of the form");
        form.danger();
        var question = form.question(new Languages().house());
        if (form.errors(new Topics()).isEmpty()) {
            assertThat(question.message()).isNotBlank().hasSizeLessThanOrEqualTo(Message.LONGEST);
            assertThat(question.reach().value()).hasSizeLessThanOrEqualTo(Reach.LONGEST);
            assertThat(question.reach().kind() != Reach.Kind.EMAIL
                            || Letter.canBeSentTo(question.reach().value()))
                    .isTrue();
        }
    }
}
