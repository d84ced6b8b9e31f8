package org.kapocs.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** What is not looked at closely must be what could not have answered. */
class HandlersByAddressTest {
    private static final List<String> PATTERNS = List.of(
            "/staff",
            "/staff/cases/{id}",
            "/staff/cases/new",
            "/staff/cases/{id}/plans/{plan}",
            "/staff/cases/{id}/plans/new",
            "/staff/{room}/help",
            "/{language:[a-z]{2}}",
            "/{language:[a-z]{2}}/topics/{code}",
            "/letters/{name}.pdf",
            "/sheets/v{number}",
            "/files/**",
            "/api/{*rest}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff",
                "/staff/",
                "/staff/cases/7",
                "/staff/cases/new",
                "/staff/c%61ses/7",
                "/staff/cases/7/plans/8",
                "/staff/cases/7/plans/new",
                "/staff/cases/7/plans/8/9",
                "/staff/cases/help",
                "/staff/cases",
                "/hu",
                "/hung",
                "/hu/topics/school.primary",
                "/hu/topics/a%2Fb",
                "/letters/plan.pdf",
                "/letters/plan.txt",
                "/sheets/v2",
                "/sheets/w2",
                "/files",
                "/files/a/b/c",
                "/api",
                "/api/a/b",
                "/staff//cases/7",
                "/"
            })
    void whoever_answers_at_an_address_is_found_as_before(String address) throws Exception {
        assertThat(found(new HandlersByAddress(), address))
                .isEqualTo(found(new RequestMappingHandlerMapping(), address));
    }

    private static @Nullable String found(RequestMappingHandlerMapping mapping, String address) throws Exception {
        mapping.setApplicationContext(new StaticWebApplicationContext());
        mapping.afterPropertiesSet();
        for (String pattern : PATTERNS) {
            var info = RequestMappingInfo.paths(pattern)
                    .options(mapping.getBuilderConfiguration())
                    .build();
            mapping.registerMapping(info, new Answering(pattern), Answering.class.getDeclaredMethod("answer"));
        }
        var request = new MockHttpServletRequest("GET", address);
        ServletRequestPathUtils.parseAndCache(request);
        var chain = mapping.getHandler(request);
        return chain == null ? null : ((Answering) ((HandlerMethod) chain.getHandler()).getBean()).pattern();
    }

    record Answering(String pattern) {
        void answer() {}
    }
}
