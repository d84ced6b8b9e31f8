package org.kapocs.shared.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.stereotype.Component;

/**
 * One question to the database that needs no transaction of its own: telling it who asks, and asking, are one round trip
 * and one snapshot. On a connection beside whatever transaction runs, which knows nothing of it.
 */
@Component
public class Glance {
    private final DataSource database;
    private final SQLExceptionTranslator translator;
    private final Clock clock;

    Glance(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.translator = new JdbcTemplate(database).getExceptionTranslator();
    }

    /** What the question brings {@code who} to see. Values stand for question marks, in their order. */
    public <T> List<T> as(Who who, String question, RowMapper<T> mapper, Object... values) {
        String both = StandingTransactions.TELL + "; " + question;
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(both)) {
            int at = StandingTransactions.fill(ask, who, clock.instant());
            for (Object value : values) {
                ask.setObject(++at, value);
            }
            ask.execute();
            ask.getMoreResults();
            return rows(ask.getResultSet(), mapper);
        } catch (SQLException failure) {
            DataAccessException translated = translator.translate("a glance", question, failure);
            throw translated == null ? new UncategorizedSQLException("a glance", question, failure) : translated;
        }
    }

    private static <T> List<T> rows(ResultSet result, RowMapper<T> mapper) throws SQLException {
        var rows = new ArrayList<T>();
        while (result.next()) {
            rows.add(mapper.mapRow(result, rows.size()));
        }
        return rows;
    }
}
