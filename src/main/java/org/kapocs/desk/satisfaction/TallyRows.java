package org.kapocs.desk.satisfaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers as they are counted, with nobody in them, as rows. */
@Component
class TallyRows {
    private final JdbcClient sql;

    TallyRows(JdbcClient sql) {
        this.sql = sql;
    }

    void count(Who.Machine job, Question question, YearMonth month, Picture picture) {
        sql.sql("""
                insert into satisfaction.tally as t (organization, month, language, topic, ending, picture, answers)
                values (:organization, :month, :language, :topic, :ending, :picture, 1)
                on conflict (organization, month, language, topic, ending, picture) do update set answers = t.answers + 1""")
                .param("organization", question.organization())
                .param("month", month.atDay(1))
                .param("language", question.language())
                .param("topic", question.topic())
                .param("ending", question.ending().name())
                .param("picture", picture.name())
                .update();
    }

    List<Tally> of(UUID organization) {
        return sql.sql("select * from satisfaction.tally where organization = :organization order by month")
                .param("organization", organization)
                .query((row, n) -> read(row))
                .list();
    }

    Map<UUID, List<Tally>> byOrganization() {
        var all = new HashMap<UUID, List<Tally>>();
        sql.sql("select * from satisfaction.tally order by month")
                .query((row, n) -> all.computeIfAbsent(
                                row.getObject("organization", UUID.class), _ -> new ArrayList<>())
                        .add(read(row)))
                .list();
        return all;
    }

    private static Tally read(ResultSet row) throws SQLException {
        return new Tally(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getString("language"),
                row.getString("topic"),
                Ending.valueOf(row.getString("ending")),
                Picture.valueOf(row.getString("picture")),
                row.getLong("answers"));
    }
}
