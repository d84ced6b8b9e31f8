package org.kapocs.facts.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.information.Materials.Edit;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is wrong goes at once, and says where it went. Each test has a page of its own. */
class TakeDownTest extends MaterialTests {
    @Autowired
    MockMvc http;

    @Autowired
    TakeDowns takeDowns;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void one_editor_takes_a_page_down_in_every_language_and_two_bring_it_back() throws Exception {
        approve("library", "hu");
        approve("library", "en");
        assertThat(open("/ar/information/library").getStatus()).isEqualTo(200);
        String topic = materials.get("library").topic();
        MockHttpServletResponse done = takeDown("library", "Megváltozott a törvény.");
        assertThat(done.getStatus()).isEqualTo(303);
        MockHttpServletResponse gone = open("/ar/information/library");
        assertThat(gone.getStatus()).isEqualTo(410);
        assertThat(gone.getContentAsString(StandardCharsets.UTF_8))
                .contains("أزلنا هذه الصفحة", "/ar/topics/" + topic, "/ar/ask")
                .doesNotContain("Megváltozott");
        assertThat(open("/hu/information/library/say/nothing").getStatus()).isEqualTo(410);
        assertThat(reading.about(topic, in("hu"))).noneMatch(each -> each.id().equals("library"));
        assertThat(staff("/staff/information/library"))
                .contains("Megváltozott a törvény.")
                .doesNotContain("/take-down");
        assertThat(staff("/staff/information")).containsPattern("Levették: 2026\\. nov[a-z.]* 16");
        assertThat(materials.past("library").getFirst().did()).isEqualTo(Past.Did.TAKEN_DOWN);
        approve("library", "hu");
        assertThat(open("/ar/information/library").getStatus()).isEqualTo(200);
        assertThat(takeDowns.of("library")).isEmpty();
        assertThat(reading.page("library", in("en")).orElseThrow().language())
                .as("of each language two sign anew")
                .isEqualTo("hu");
    }

    @Test
    void editors_read_the_value_of_a_fact_where_its_key_was_written_and_come_to_it_from_there() throws Exception {
        String fact =
                "href=\"/staff/facts/emergency.call\" title=\"Az adatok közül: emergency.call\"><bdi>112</bdi></a>";
        assertThat(staff("/staff/information/emergency?in=ar").split(fact, -1)).hasSizeGreaterThan(2);
        assertThat(Filled.of("{no.such} {emergency.call}.", "hu", facts.all()))
                .extracting(Filled::text)
                .containsExactly("{no.such} ", "112", ".");
    }

    @Test
    void without_a_reason_nothing_happens_and_what_nobody_reads_is_not_taken_down() throws Exception {
        approve("dog", "hu");
        MockHttpServletResponse refused = takeDown("dog", " ");
        assertThat(refused.getStatus()).isEqualTo(400);
        String tooLong = "Mert ".repeat(101);
        assertThat(takeDown("dog", tooLong).getContentAsString(StandardCharsets.UTF_8))
                .contains(tooLong.strip());
        assertThat(open("/hu/information/dog").getStatus()).isEqualTo(200);
        takeDown("dog", "Elég");
        assertThatThrownBy(() -> as(editor, () -> {
                    takeDowns.takeDown(editor, "dog", "Megint");
                    return null;
                }))
                .isInstanceOf(Problem.Conflict.class);
        assertThat(open("/hu/information/no-such-page").getStatus()).isEqualTo(404);
        assertThat(http.perform(post("/staff/information/dog/take-down")
                                .param("reason", "x")
                                .with(Staff.as(staff.inCity(Role.DESK_OFFICER))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void a_title_that_says_no_longer_what_the_hungarian_says_is_not_told_in_a_list() {
        approve("waste", "hu");
        approve("waste", "en");
        String topic = materials.get("waste").topic();
        String block = materials.get("waste").blocks().getFirst().id();
        assertThat(title(topic)).isEqualTo("en");
        write("waste", block, "hu", "Egeszen mas cim", Edit.MAJOR);
        approve("waste", "hu");
        assertThat(title(topic)).isEqualTo("hu");
    }

    @Test
    void what_is_signed_in_another_language_meanwhile_goes_too() throws Exception {
        approve("child-hungarian", "hu");
        submit("child-hungarian", "en");
        int revision = materials.get("child-hungarian").in("en").revision();
        as(editor, () -> materials.signSubject(editor, "child-hungarian", "en", revision, UNTIL));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            as(
                            other,
                            () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> {
                                materials.signReader(other, "child-hungarian", "en", revision);
                                Future<?> begun = people.submit(() -> Standing.as(
                                        editor, () -> takeDowns.takeDown(editor, "child-hungarian", "Téves")));
                                while (!begun.isDone() && !somebodyWaits()) {
                                    Thread.onSpinWait();
                                }
                                return begun;
                            })))
                    .get();
        }
        assertThat(sql.sql("select language from information.published where material = 'child-hungarian'")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private boolean somebodyWaits() {
        return sql.sql("select exists (select from pg_locks where locktype = 'transactionid' and not granted)")
                .query(Boolean.class)
                .single();
    }

    private String title(String topic) {
        return reading.about(topic, in("en")).stream()
                .filter(each -> each.id().equals("waste"))
                .findFirst()
                .orElseThrow()
                .language();
    }

    private MockHttpServletResponse takeDown(String id, String reason) throws Exception {
        return http.perform(post("/staff/information/" + id + "/take-down")
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("reason", reason)
                        .with(Staff.as(editor)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse open(String address) throws Exception {
        return http.perform(get(address)).andReturn().getResponse();
    }

    private String staff(String address) throws Exception {
        return http.perform(get(address).with(Staff.as(editor)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
