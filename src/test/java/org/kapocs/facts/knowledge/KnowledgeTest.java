package org.kapocs.facts.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On Monday 16 November 2026. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class KnowledgeTest {
    @Autowired
    Knowledge knowledge;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient sql;

    @Test
    void only_those_who_stand_behind_a_note_are_told_that_it_is_due() {
        var editor = staff.inCity(Role.EDITOR);
        String word = "esedekes" + UUID.randomUUID().toString().substring(0, 8);
        var wording = new Wording(word, "Nyolc nap.", "legal.decision", "hu", "2016. évi CL. törvény");
        UUID note = Standing.as(editor, () -> knowledge.publish(editor, wording, LocalDate.parse("2027-11-16")));
        var due = new NoteQuery(word, "", "", true);
        assertThat(knowledge.find(editor, due, 10)).isEmpty();
        sql.sql("update knowledge.note set review_on = '2026-11-16' where id = :id")
                .param("id", note)
                .update();
        assertThat(knowledge.find(editor, due, 10)).extracting(Note::id).containsExactly(note);
        assertThat(knowledge.find(staff.with(Role.EDITOR), due, 10)).isEmpty();
    }
}
