package org.kapocs.facts.directory.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.kapocs.testing.Staff.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.directory.Import;

class ImportReportPagesTest extends ImportPagesTests {
    @Test
    void a_try_warns_of_services_that_are_in_the_house_from_another_source() throws Exception {
        UUID first = UUID.randomUUID();
        finished(send(
                placed(first, "Kettős Minta", 47.5), false, UUID.randomUUID().toString()));
        String same = send(
                placed(UUID.randomUUID(), "kettős minta", 47.50001),
                true,
                UUID.randomUUID().toString());
        assertThat(finished(same).count(Import.Kind.TAKEN)).isOne();
        assertThat(page(same)).contains("1 szolgáltatás valószínűleg már bent van", "/staff/directory/" + first);
        String elsewhere = send(
                placed(UUID.randomUUID(), "Kettős Minta", 47.6),
                true,
                UUID.randomUUID().toString());
        finished(elsewhere);
        assertThat(page(elsewhere)).doesNotContain("valószínűleg már bent van");
    }

    @Test
    void an_import_can_be_taken_back_and_that_can_be_undone() throws Exception {
        UUID mine = UUID.randomUUID();
        UUID others = UUID.randomUUID();
        finished(send(service(others), false, UUID.randomUUID().toString()));
        String both = service(mine).replace("]", "") + ","
                + service(others).substring(1).replace("Lapról", "Másként");
        clock.forward(Duration.ofMinutes(1));
        String wrong = send(both, false, UUID.randomUUID().toString());
        assertThat(finished(wrong).state()).isEqualTo(Import.State.DONE);
        assertThat(page(wrong)).contains("1 szolgáltatás, amelyet csak ez a betöltés hozott");
        http.perform(post(wrong + "/withdrawal").with(as(editor))).andExpect(status().isSeeOther());
        assertThat(active(mine)).isFalse();
        assertThat(active(others)).isTrue();
        assertThat(page(wrong))
                .contains("Ezt a betöltést visszavonták: 1 szolgáltatás nem működik.", ">visszavonva<")
                .doesNotContain(">kész<");
        assertThat(page("/staff/directory/import")).contains(">visszavonva");
        http.perform(post(wrong + "/return").with(as(editor))).andExpect(status().isSeeOther());
        assertThat(active(mine)).isTrue();
    }

    @Test
    void it_says_how_many_of_the_taken_do_not_work() throws Exception {
        UUID known = UUID.randomUUID();
        String asleep = service(known).replace("active", "inactive");
        finished(send(asleep, false, UUID.randomUUID().toString()));
        String both = asleep.replace("]", "") + ","
                + service(UUID.randomUUID()).substring(1).replace("]", "").replace("active", "inactive") + ","
                + service(UUID.randomUUID()).substring(1);
        clock.forward(Duration.ofMinutes(1));
        String done = send(both, false, UUID.randomUUID().toString());
        assertThat(finished(done).count(Import.Kind.TAKEN)).isEqualTo(2);
        assertThat(page(done)).contains("az átvettek közül 1 a forrása szerint nem működik");
        assertThat(page("/staff/directory/import")).contains("az átvettek közül 1 a forrása");
    }

    @Test
    void a_report_links_to_the_service_that_is_shown_instead_and_that_one_back() throws Exception {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        String twins = placed(one, "Iker Minta " + one, 47.5).replace("]}]", "]}")
                + ","
                + placed(two, "Iker Minta " + one, 47.5).substring(1);
        String done = send(twins, false, UUID.randomUUID().toString());
        assertThat(finished(done).count(Import.Kind.MERGED)).isOne();
        UUID hidden = directory
                        .service(one, languages.house())
                        .orElseThrow()
                        .shownInstead()
                        .isPresent()
                ? one
                : two;
        UUID shown = hidden.equals(one) ? two : one;
        assertThat(page(done)).contains("<a href=\"/staff/directory/" + shown + "\"><bdi>Iker Minta");
        assertThat(page("/staff/directory/" + shown)).contains("Ezek helyett látszik", "/staff/directory/" + hidden);
    }

    @Test
    void the_page_of_a_running_import_asks_again_by_itself() throws Exception {
        UUID running = UUID.randomUUID();
        sql.sql("""
                        insert into directory.import (id, file_name, language, dry_run, state, progress, seen_at, started_at)
                        values (:id, 'fut.json', 'hu', false, 'RUNNING', 42, :now, :now)""")
                .param("id", running)
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        try {
            http.perform(get("/staff/directory/import/" + running).with(as(editor)))
                    .andExpect(header().string("Refresh", "3"))
                    .andExpect(content().string(containsString("42 százalék")));
        } finally {
            sql.sql("delete from directory.import where id = :id")
                    .param("id", running)
                    .update();
        }
        String done = send(service(UUID.randomUUID()), true, UUID.randomUUID().toString());
        finished(done);
        http.perform(get(done).with(as(editor))).andExpect(header().doesNotExist("Refresh"));
    }

    @Test
    void a_file_may_say_its_language_itself() throws Exception {
        String form = page("/staff/directory/import");
        assertThat(form)
                .containsPattern("<option value=\"\"[^>]*>maga a fájl megmondja")
                .doesNotContain("required=\"\" aria");
        UUID id = UUID.randomUUID();
        String done = location(http.perform(multipart("/staff/directory/import")
                .file(file(service(id)))
                .param("once", UUID.randomUUID().toString())
                .param("language", "")
                .with(as(editor))));
        assertThat(finished(done).count(Import.Kind.TAKEN)).isOne();
        assertThat(page(done)).contains("sem a fájl, sem Ön nem mondta meg");
    }
}
