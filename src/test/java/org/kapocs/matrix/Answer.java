package org.kapocs.matrix;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kapocs.testing.Handed;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * What came back.
 *
 * @param status its number; {@code door} when somebody is sent to where one shows who one is
 * @param counts whether it shows needs in numbers
 */
record Answer(String status, String text, boolean counts) {
    private static final String DOORS = "/staff/sign-in.*|/../my|/../referral/(ended|late)";
    private static final List<String> FIGURES = List.of("<h1>Igények számokban</h1>", "<h1>Needs in numbers</h1>");

    static Answer of(MockHttpServletResponse answer) {
        String to = String.valueOf(answer.getHeader("Location"));
        String body = read(answer);
        boolean door = answer.getStatus() == 303 && to.matches(DOORS);
        return new Answer(
                door ? "door" : "" + answer.getStatus(),
                to + body,
                FIGURES.stream().anyMatch(body::contains));
    }

    /** A letter is read as a person would. */
    private static String read(MockHttpServletResponse answer) {
        byte[] body = answer.getContentAsByteArray();
        return "application/pdf".equals(answer.getContentType()) && answer.getHeader("Content-Disposition") != null
                ? Handed.pdf(body)
                : new String(body, StandardCharsets.UTF_8);
    }
}
