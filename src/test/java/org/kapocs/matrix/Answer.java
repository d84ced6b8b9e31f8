package org.kapocs.matrix;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * What came back.
 *
 * @param status its number; {@code door} when somebody is sent to where one shows who one is
 * @param counts whether it shows needs in numbers
 */
record Answer(String status, String text, boolean counts) {
    private static final String DOORS = "/staff/sign-in.*|/../my|/../referral/ended";
    private static final List<String> FIGURES = List.of("<h1>Igények számokban</h1>", "<h1>Needs in numbers</h1>");

    static Answer of(MockHttpServletResponse answer) {
        String to = String.valueOf(answer.getHeader("Location"));
        String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        boolean door = answer.getStatus() == 303 && to.matches(DOORS);
        return new Answer(
                door ? "door" : "" + answer.getStatus(),
                to + body,
                FIGURES.stream().anyMatch(body::contains));
    }
}
