package org.kapocs.facts.directory.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.kapocs.testing.Staff.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.directory.Upkeep;
import org.kapocs.shared.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

class UpkeepPagesTest extends ImportPagesTests {
    @Autowired
    Upkeep upkeep;

    @Test
    void a_provider_confirms_and_the_day_is_shown() throws Exception {
        UUID id = UUID.randomUUID();
        finished(send(service(id), false, UUID.randomUUID().toString()));
        http.perform(post("/staff/directory/" + id + "/confirmation").with(as(editor)))
                .andExpect(status().isSeeOther());
        assertThat(directory.service(id, languages.house()).orElseThrow().confirmedOn())
                .isPresent();
    }

    @Test
    void a_service_that_is_no_longer_there_is_set_inactive_with_a_reason_and_active_again() throws Exception {
        UUID id = UUID.randomUUID();
        finished(send(service(id), false, UUID.randomUUID().toString()));
        assertThat(page("/hu/services/" + id)).contains("Nyitvatartása nem ismert");
        http.perform(post("/staff/directory/" + id + "/rest")
                        .param("why", "CLOSED")
                        .with(as(editor)))
                .andExpect(status().isSeeOther());
        assertThat(active(id)).isFalse();
        assertThat(page("/staff/directory/" + id))
                .contains("Újra működik", "Bezárt")
                .doesNotContain("ma megerősítette", "Elköltözött");
        assertThat(page("/hu/services/" + id)).doesNotContain("Nyitvatartása nem ismert");
        http.perform(post("/staff/directory/" + id + "/wake").with(as(editor))).andExpect(status().isSeeOther());
        assertThat(active(id)).isTrue();
        assertThat(upkeep.why(id)).isEmpty();
        http.perform(post("/staff/directory/" + id + "/rest")
                        .param("why", "CLOSED")
                        .with(as(staff.with(Role.DESK_OFFICER))))
                .andExpect(status().isForbidden());
    }

    @Test
    void the_document_is_offered_to_editors_only() throws Exception {
        UUID id = UUID.randomUUID();
        finished(send(service(id), false, UUID.randomUUID().toString()));
        assertThat(page("/staff/directory/" + id)).contains("/api/hsds/services/");
        http.perform(get("/staff/directory/" + id).with(as(staff.with(Role.DESK_OFFICER))))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("/api/hsds/services/"))));
    }
}
