package org.kapocs.desk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.seal.Guarded.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.seal.GlassQuery.Stands;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Staff;
import org.kapocs.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class GlassListTest extends InDanger {
    @Autowired
    GlassList glassList;

    @Autowired
    Glasses glasses;

    @Autowired
    MockMvc http;

    @Test
    void it_is_narrowed_by_review_reason_and_person_and_searched_by_name() {
        house.seal(officer, file);
        house.smash(colleague, number());
        house.smash(supervisor, number());
        UUID first = found(null, colleague.account(), "").getFirst();
        as(supervisor, () -> glasses.review(supervisor, first, Verdict.NOT_JUSTIFIED, "Nem kellett."));
        assertThat(found(null, null, "")).hasSize(2).endsWith(first);
        assertThat(found(Stands.NOT_JUSTIFIED, null, "")).containsExactly(first);
        assertThat(found(Stands.WAITING, null, "")).hasSize(1).doesNotContain(first);
        assertThat(found(Stands.JUSTIFIED, null, "")).isEmpty();
        assertThat(found(null, null, colleague.name())).containsExactly(first);
        Who.Staff stranger = staff.with(Role.SUPERVISOR);
        assertThat(as(stranger, () -> glassList.find(stranger, GlassQuery.all()))
                        .lines())
                .isEmpty();
    }

    @Test
    void pages_follow_one_another_and_ask_as_often_for_many_lines_as_for_few() throws Exception {
        house.seal(officer, file);
        String number = number();
        house.smash(colleague, number);
        List<String> few = Statements.of(() -> asked(get("/staff/seals/glasses"), supervisor));
        house.smash(colleague, number);
        house.smash(colleague, number);
        List<String> many = Statements.of(() -> asked(get("/staff/seals/glasses"), supervisor));
        assertThat(many).hasSameSizeAs(few);
        var told = new ArrayList<UUID>();
        String after = null;
        do {
            GlassQuery query = GlassQuery.all().from(after);
            var page = as(supervisor, () -> glassList.find(supervisor, query, 2));
            page.lines().forEach(each -> told.add(each.glass().id()));
            after = page.next();
        } while (after != null);
        assertThat(told).isEqualTo(found(null, null, "")).hasSize(3);
    }

    @Test
    void the_file_tells_who_when_and_why_and_neither_whose_file_nor_any_words() throws Exception {
        house.seal(officer, file);
        String number = number();
        house.smash(colleague, number);
        String words = as(supervisor, () -> glassList.find(supervisor, GlassQuery.all()))
                .lines()
                .getFirst()
                .glass()
                .words();
        var file = asked(post("/staff/seals/glasses/sheet?as=CSV&why=SUPERVISION"), supervisor);
        assertThat(file.getContentAsString(StandardCharsets.UTF_8))
                .contains(colleague.name())
                .doesNotContain(number, Guarded.FAMILY, words);
        assertThat(asked(post("/staff/seals/glasses/sheet?as=CSV&why=SUPERVISION"), colleague)
                        .getStatus())
                .isEqualTo(403);
    }

    private List<UUID> found(@Nullable Stands stands, @Nullable UUID account, String words) {
        var query = new GlassQuery(stands, null, account, 30, words, null);
        return as(supervisor, () -> glassList.find(supervisor, query)).lines().stream()
                .map(GlassLine::glass)
                .map(Glass::id)
                .toList();
    }

    private MockHttpServletResponse asked(MockHttpServletRequestBuilder request, Who.Staff who) throws Exception {
        return http.perform(request.header("Sec-Fetch-Site", "same-origin").with(Staff.as(who)))
                .andReturn()
                .getResponse();
    }
}
