package org.kapocs.shared.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.SentForm;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;

/** What a list that a program sends may cost. */
class ProgramArgumentsTest {
    private static final int MEGABYTE = 1 << 20;

    private final ProgramArguments arguments = new ProgramArguments(languages());
    private final Who.Program token = new Who.Program(UUID.randomUUID(), Set.of());
    private final Who.Staff who = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of(), token);

    private static Languages languages() {
        try {
            return new Languages();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As a handler may stand, in whichever order. */
    @SuppressWarnings("unused")
    void repeatedFirst(Repeat repeat, SentList list) {}

    @AfterEach
    void nobody_asks() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void a_list_may_be_long_wherever_its_handler_names_it() throws Exception {
        MockHttpServletRequest request = list(MEGABYTE);
        request.addHeader("Idempotency-Key", UUID.randomUUID().toString());
        ServletRequestAttributes asked = begun(request);
        assertThat(Standing.as(who, () -> of(request, 0))).isInstanceOf(Repeat.class);
        assertThat(of(request, 1))
                .isInstanceOfSatisfying(
                        SentList.class, list -> assertThat(list.content()).hasSize(MEGABYTE));
        asked.requestCompleted();
    }

    @Test
    void lists_take_of_the_room_that_staff_have_and_give_it_back() throws Exception {
        try (var _ = files(50)) {
            MockHttpServletRequest late = list(18 * MEGABYTE);
            begun(late);
            assertThatThrownBy(() -> of(late, 1)).isInstanceOf(Problem.NotYet.class);
        }
        for (int n = 0; n < 5; n++) {
            MockHttpServletRequest request = list(18 * MEGABYTE);
            ServletRequestAttributes asked = begun(request);
            of(request, 1);
            asked.requestCompleted();
        }
        files(60).close();
    }

    private static ServletRequestAttributes begun(MockHttpServletRequest request) {
        var attributes = new ServletRequestAttributes(request);
        RequestContextHolder.setRequestAttributes(attributes);
        return attributes;
    }

    private Object of(MockHttpServletRequest request, int place) {
        try {
            var method = ProgramArgumentsTest.class.getDeclaredMethod("repeatedFirst", Repeat.class, SentList.class);
            return Objects.requireNonNull(arguments.resolveArgument(
                    new MethodParameter(method, place), null, new ServletWebRequest(request), null));
        } catch (IOException | NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MockHttpServletRequest list(int bytes) {
        var request = new MockHttpServletRequest("POST", "/api/v1/takeovers");
        request.setContentType("text/csv");
        request.setContent(new byte[bytes]);
        return request;
    }

    private static SentForm files(int megabytes) {
        var request = new MockHttpServletRequest("POST", "/staff") {
            @Override
            public ServletInputStream getInputStream() {
                InputStream head = text("--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n");
                InputStream file = new ByteArrayInputStream(new byte[megabytes * MEGABYTE]);
                return new DelegatingServletInputStream(
                        new SequenceInputStream(new SequenceInputStream(head, file), text("\r\n--x--\r\n")));
            }
        };
        request.setContentType("multipart/form-data; boundary=x");
        SentForm form = SentForm.of(request, SentForm.Room.DESK, 62 * MEGABYTE, 62 * MEGABYTE);
        assertThat(form.files()).allSatisfy(file -> assertThat(file.noRoom()).isFalse());
        return form;
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
