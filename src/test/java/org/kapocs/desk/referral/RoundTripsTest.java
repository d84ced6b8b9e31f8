package org.kapocs.desk.referral;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.Wire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** How many round trips to the database a request costs, all in: a number that grows is a decision, not an accident. */
@HouseTest
class RoundTripsTest {
    /** Signed in, access control and audit included; the first visit of a page may cost more. */
    private static final Map<String, Integer> NOW = Map.ofEntries(
            // One of them asks what other organizations have sent, another what is offered to the reader, another which
            // cases are theirs, so that plans and steps of nobody else's are read, another what clients say they have
            // done.
            entry("worklist", 16),
            entry("contact", 7),
            entry("cases", 15),
            // One of them asks whether records were joined, one whether a hold stands on any of them.
            entry("case", 28),
            entry("client search", 18),
            entry("directory search", 6),
            entry("topic", 5),
            entry("start", 0),
            // Two of them keep that somebody came in: the owner of the code counts by it.
            entry("sign in by code", 12),
            // Two of them ask who answers for their case since it was handed over, three on which consents it stands,
            // and the house eight times whether anything that they came with, with whatever code, makes it unsafe to
            // tell where they were sent and what was written there; and eight times how they may be reached, by the
            // record and by the same rule.
            entry("my file", 56),
            entry("ask", 10),
            // Each time the contact is written in, and when the case is there, it is asked whether they are being
            // erased.
            entry("open case", 25),
            entry("open link", 8),
            entry("partner page", 9),
            entry("partner answer", 12));

    @Autowired
    MockMvc http;

    @Autowired
    Asking asking;

    @Autowired
    Staff staff;

    @LocalServerPort
    int port;

    private final Map<String, Integer> trips = new LinkedHashMap<>();
    private final Map<String, List<String>> said = new LinkedHashMap<>();

    @Test
    void every_request_costs_as_many_round_trips_as_it_did() throws Exception {
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        Cookie session = cookie(staff.signIn("http://localhost:" + port, officer));
        var story = asking.story(officer);
        var referral = asking.sent(story, Section.NAME);

        twice("worklist", get("/staff").cookie(session));
        twice("contact", get("/staff/contacts/" + story.receipt().contact()).cookie(session));
        twice("cases", get("/staff/cases").cookie(session));
        twice("case", get("/staff/cases/" + story.caseFile()).cookie(session));
        twice("client search", get("/staff/cases?view=ALL&q=sentinel").cookie(session));
        twice("directory search", get("/staff/directory?q=tanoda").cookie(session));
        twice("topic", get("/hu/topics/school.primary"));
        twice("start", get("/hu"));

        newcomer(story);
        openCase(session);
        partner(referral);
        var changed = new LinkedHashMap<>(trips);
        changed.entrySet().removeAll(NOW.entrySet());
        assertThat(changed)
                .as(() -> "round trips: "
                        + said.entrySet().stream()
                                .filter(each -> changed.containsKey(each.getKey()))
                                .map(each -> "\n" + each.getKey() + "\n  " + String.join("\n  ", each.getValue()))
                                .collect(Collectors.joining()))
                .isEmpty();
    }

    private void newcomer(Asking.Story story) throws Exception {
        String code = story.receipt().code().plain();
        var door = form("/hu/my", "code", code, "pin", story.receipt().pin());
        twice("my file", get("/hu/my/file").cookie(sent("sign in by code", door)));
        sent("ask", form("/hu/ask", "topic", "school.primary", "message", "Kérdés", "once", Asked.key()));
    }

    private void openCase(Cookie session) throws Exception {
        UUID asked = asking.contacts.ask(Asked.question("x"), Asked.key()).contact();
        var form = form("/staff/cases/new", "contact", asked.toString(), "sure", "yes", "basis", "PUBLIC_TASK");
        form.param("kind-0", "PSEUDONYM").param("order-0", "WESTERN").param("given-0", "Dara");
        form.param("topic-0", "school.primary").param("urgency-0", "SOON").param("once", Asked.key());
        sent("open case", form.cookie(session));
    }

    private void partner(UUID referral) throws Exception {
        Cookie[] visit = sent("open link", form("/hu/referral/" + asking.token(referral)));
        twice("partner page", get("/hu/referral").cookie(visit));
        sent("partner answer", form("/hu/referral/accept").cookie(visit));
    }

    private void twice(String what, MockHttpServletRequestBuilder request) throws Exception {
        http.perform(request);
        sent(what, request);
    }

    private Cookie[] sent(String what, MockHttpServletRequestBuilder request) throws Exception {
        var cookies = new ArrayList<Cookie>();
        List<String> heard = Wire.of(() -> {
            var response = http.perform(request).andReturn().getResponse();
            assertThat(response.getStatus())
                    .as(what + ": " + response.getContentAsString())
                    .isIn(200, 303);
            for (String line : response.getHeaders("Set-Cookie")) {
                cookies.add(cookie(line));
            }
            return null;
        });
        trips.put(what, heard.size());
        said.put(what, heard);
        return cookies.toArray(Cookie[]::new);
    }

    private static MockHttpServletRequestBuilder form(String path, String... fields) {
        var request = post(path).header("Sec-Fetch-Site", "same-origin");
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    private static Cookie cookie(String line) {
        String[] pair = Arrays.stream(line.split(";")).findFirst().orElseThrow().split("=", 2);
        return new Cookie(pair[0], pair[1]);
    }
}
