package org.kapocs.shared.access.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.shared.access.Role;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class SignOutTest {
    @Autowired
    Staff staff;

    @Autowired
    MockMvc http;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff",
                "/staff/cases",
                "/staff/accounts",
                "/staff/audit",
                "/staff/directory",
                "/staff/me/sessions"
            })
    void every_page_of_staff_has_the_way_out_in_its_head(String path) throws Exception {
        var who = staff.with(Role.values());
        assertThat(http.perform(get(path).with(Staff.as(who)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .containsPattern(
                        "(?s)<form[^>]*method=\"post\"[^>]*action=\"/staff/sign-out\"|<form[^>]*action=\"/staff/sign-out\"[^>]*method=\"post\"");
    }
}
