package org.kapocs.desk.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to a case in schema {@code casework}: read in one look, one row for each. */
@Component
class PartRows {
    private static final String NEEDS = """
            select 'need' as part, need as id, added_at as at, note as text, '' as code, '' as what,
              cast(null as uuid) as account, 0 as seq
              from casework.case_need where case_file = :file""";

    private static final String OF_ITS_OWN = " and through is null";

    private static final String AND_MATTERS = """

            union all select 'matter', null, added_at, '', code, '', null, 0
              from casework.case_matter where case_file = :file""";

    private static final String AND_HAPPENINGS = """

            union all select 'happening', id, at, text, code, what, account, seq
              from casework.happening where case_file = :file""";

    private static final String AND_LATER = """

            union all select 'later', contact, joined_at, '', '', '', null, 0
              from casework.later_contact where case_file = :file""";

    private static final String IN_ORDER = " order by seq desc, at, id, code";

    private final JdbcClient sql;

    PartRows(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What belongs to a case.
     *
     * @param needs with their notes, in the order in which they came
     * @param matters their codes, in the order in which they came
     * @param happenings the newest first
     * @param later the contacts that came into it, in the order in which they came
     */
    record Parts(Map<UUID, String> needs, List<String> matters, List<Happening> happenings, List<UUID> later) {
        Parts() {
            this(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        private void add(ResultSet row) throws SQLException {
            switch (row.getString("part")) {
                case "need" -> needs.put(row.getObject("id", UUID.class), row.getString("text"));
                case "matter" -> matters.add(row.getString("code"));
                case "later" -> later.add(row.getObject("id", UUID.class));
                default -> happenings.add(happening(row));
            }
        }
    }

    /** All of it. */
    Parts whole(UUID file) {
        return parts(file, NEEDS + AND_MATTERS + AND_HAPPENINGS + AND_LATER + IN_ORDER);
    }

    /** What it is about, without what was done in it. */
    Parts about(UUID file) {
        return parts(file, NEEDS + AND_MATTERS + IN_ORDER);
    }

    /** The same as its client reads it: what they voiced with another code is read with that. */
    Parts own(UUID file) {
        return parts(file, NEEDS + OF_ITS_OWN + AND_MATTERS + IN_ORDER);
    }

    private Parts parts(UUID file, String question) {
        var parts = new Parts();
        sql.sql(question).param("file", file).query(row -> {
            parts.add(row);
        });
        return parts;
    }

    private static Happening happening(ResultSet row) throws SQLException {
        Did did = Did.valueOf(row.getString("what"));
        var values = new HashMap<String, Object>();
        String code = row.getString("code");
        if (!code.isEmpty()) {
            values.put(did.called(), did.meant(code));
        }
        String text = row.getString("text");
        return new Happening(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                did.kind(),
                "casework.did." + did,
                values,
                row.getObject("account", UUID.class),
                text.isEmpty() ? null : new Happening.Said(text, ""));
    }
}
