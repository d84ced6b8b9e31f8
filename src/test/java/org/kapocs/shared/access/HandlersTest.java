package org.kapocs.shared.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every handler of the house, walked: nobody has to remember to guard a new one. */
@HouseTest
class HandlersTest {
    private record Way(HttpMethod method, String path, HandlerMethod handler) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Test
    void every_handler_declares_who_may_use_it() {
        assertThat(ways()).hasSizeGreaterThan(20);
        assertThat(ways().filter(way -> Gate.declared(way.handler()).isEmpty()))
                .as(
                        "handlers that let nobody in: declare @Open, @ForStaff, @ForCodeHolder, @ForLinkHolder or @ForToken")
                .isEmpty();
        assertThat(ways().filter(way -> declarations(way.handler().getMethod()) > 1
                        || declarations(way.handler().getBeanType()) > 1))
                .as("handlers that declare two things, of which only one counts")
                .isEmpty();
    }

    private static long declarations(AnnotatedElement place) {
        return Gate.DECLARATIONS.stream()
                .filter(type -> AnnotatedElementUtils.hasAnnotation(place, type))
                .count();
    }

    @Test
    void a_file_that_needs_a_fresh_proof_is_asked_for_by_a_form() {
        assertThat(ways().filter(way -> declared(way) instanceof ForStaff staff && staff.fresh())
                        .filter(way -> way.handler().isVoid())
                        .map(Way::method))
                .as("after a link, its browser would stay on the page that asks for the proof")
                .isNotEmpty()
                .containsOnly(HttpMethod.POST);
    }

    @Test
    void staff_pages_are_for_staff_and_other_pages_are_not() {
        assertThat(ways().filter(way -> way.path().startsWith("/staff"))
                        .filter(way -> !(declared(way) instanceof ForStaff))
                        .map(Way::path))
                .as("paths under /staff that are not @ForStaff")
                .allMatch(
                        path -> path.matches(
                                "/staff/(sign-in(/code|/passkey|/provider(/back)?)?|sign-out|first/.*|invitation/.*|demo.*|language)"));
        assertThat(ways().filter(way -> declared(way) instanceof ForStaff))
                .as("@ForStaff stands under /staff")
                .allMatch(way -> way.path().equals("/staff") || way.path().startsWith("/staff/"));
        assertThat(ways().filter(way -> declared(way) instanceof ForToken))
                .as("@ForToken stands under /api")
                .allMatch(way -> way.path().startsWith("/api/"));
    }

    @Test
    void each_role_gets_in_where_the_policy_says_and_nowhere_else_and_nothing_breaks() throws Exception {
        var people = new EnumMap<Role, Who.Staff>(Role.class);
        for (Role role : Role.values()) {
            people.put(role, staff.with(role));
        }
        var wrong = new ArrayList<String>();
        for (Way way : ways().filter(each -> declared(each) instanceof ForStaff).toList()) {
            Action action = ((ForStaff) declared(way)).value();
            for (Map.Entry<Role, Who.Staff> person : people.entrySet()) {
                int status = ask(way, person.getValue()).getStatus();
                boolean allowed = person.getValue().may(action);
                boolean sentOn = way.path().equals("/staff") && status == 303; // to where their work is
                if (status >= 500 || allowed == (status == 403 || sentOn)) {
                    wrong.add(way + " as " + person.getKey() + ": " + status);
                }
            }
        }
        assertThat(wrong)
                .as("403 for who may, another answer for who may not, or a page that breaks")
                .isEmpty();
    }

    @Test
    void what_needs_a_fresh_proof_asks_whoever_has_not_shown_lately_who_they_are() throws Exception {
        var fresh = ways().filter(way -> declared(way) instanceof ForStaff staff && staff.fresh())
                .toList();
        assertThat(fresh).hasSizeGreaterThan(8);
        for (Way way : fresh) {
            for (Role role : Role.values()) {
                Who.Staff person = new Who.Staff(
                        UUID.randomUUID(), "Minta", UUID.randomUUID(), java.util.Set.of(), java.util.Set.of(role));
                var answer = ask(way, Staff.asBefore(person));
                boolean asked = answer.getStatus() == 303
                                && answer.getHeader("Location").startsWith("/staff/confirm?next=")
                        || Freshness.HELD.equals(answer.getForwardedUrl());
                assertThat(asked).as(way + " as " + role).isEqualTo(person.may(((ForStaff) declared(way)).value()));
            }
        }
    }

    @Test
    void who_has_not_signed_in_is_asked_to() throws Exception {
        for (Way way : ways().filter(each -> declared(each) instanceof ForStaff).toList()) {
            MockHttpServletResponse answer = ask(way, Who.NOBODY);
            assertThat(answer.getStatus()).as(way.toString()).isEqualTo(303);
            assertThat(answer.getHeader("Location")).as(way.toString()).startsWith("/staff/sign-in");
        }
    }

    @Test
    void newcomers_partners_and_programs_get_in_only_where_they_belong() throws Exception {
        var strangers =
                List.of(new Who.CodeHolder(UUID.randomUUID()), new Who.LinkHolder(UUID.randomUUID()), Who.NOBODY);
        var wrong = new ArrayList<String>();
        for (Way way : ways().filter(each -> !(declared(each) instanceof Open)).toList()) {
            for (Who who : strangers) {
                int status = ask(way, who).getStatus();
                boolean theirs = declared(way) instanceof ForCodeHolder && who instanceof Who.CodeHolder
                        || declared(way) instanceof ForLinkHolder && who instanceof Who.LinkHolder;
                if (!theirs && status < 300 || status >= 500) {
                    wrong.add(way + " as " + who + ": " + status);
                }
            }
        }
        assertThat(wrong).as("answers to people who do not belong there").isEmpty();
    }

    private MockHttpServletResponse ask(Way way, Who who) throws Exception {
        return ask(way, Staff.as(who));
    }

    private MockHttpServletResponse ask(Way way, RequestPostProcessor who) throws Exception {
        String path = way.path()
                .replaceAll("\\{language[^/]*}", "en")
                .replaceAll("\\{[^/]*}", UUID.randomUUID().toString());
        return http.perform(request(way.method(), path)
                        .header("Sec-Fetch-Site", "same-origin")
                        .with(who))
                .andReturn()
                .getResponse();
    }

    private static Annotation declared(Way way) {
        return Gate.declared(way.handler()).orElseThrow(() -> new AssertionError(way + " declares no access"));
    }

    private Stream<Way> ways() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> !Gate.isOfTheFramework(entry.getValue()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> methods(
                                        entry.getKey().getMethodsCondition().getMethods())
                                .map(method -> new Way(method, path, entry.getValue()))));
    }

    private static Stream<HttpMethod> methods(
            java.util.Set<org.springframework.web.bind.annotation.RequestMethod> methods) {
        return methods.isEmpty()
                ? Stream.of(HttpMethod.GET)
                : methods.stream().map(method -> HttpMethod.valueOf(method.name()));
    }
}
