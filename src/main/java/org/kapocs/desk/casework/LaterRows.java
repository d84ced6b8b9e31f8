package org.kapocs.desk.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.contact.ContactState;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code casework.later_contact}, and the needs that came with them. */
@Component
class LaterRows {
    private final JdbcClient sql;

    LaterRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(LaterContact later) {
        sql.sql("""
                insert into casework.later_contact (contact, case_file, account, state, settled, joined_at)
                values (:contact, :case, :account, :state, :settled, :at)""")
                .param("contact", later.contact())
                .param("case", later.caseFile())
                .param("account", later.account())
                .param("state", later.state().name())
                .param("settled", later.settled())
                .param("at", later.joinedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One of a case. */
    Optional<LaterContact> of(Who.Staff who, UUID file, UUID contact) {
        return sql.sql("select * from casework.later_contact where contact = :later and case_file in"
                        + " (select id from casework.case_file where id = :case and " + Scope.ROWS + ")")
                .params(Scope.of(who).parameters())
                .param("later", contact)
                .param("case", file)
                .query((row, n) -> read(row))
                .optional();
    }

    boolean came(Who.CodeHolder who) {
        return sql.sql("select exists (select from casework.later_contact where contact = :own)")
                .param("own", who.contact())
                .query(Boolean.class)
                .single();
    }

    /** Whether a need of the case came with a later contact. */
    boolean voiced(UUID file, UUID need) {
        return sql.sql("select exists (select from casework.case_need"
                        + " where case_file = :case and need = :need and through is not null)")
                .param("case", file)
                .param("need", need)
                .query(Boolean.class)
                .single();
    }

    /** Whether a contact ever came into the case, also one that left it: what it brought stays in the record. */
    boolean everCame(UUID file) {
        return sql.sql("select exists (select from casework.happening where case_file = :case and what = :joined)")
                .param("case", file)
                .param("joined", Did.CONTACT_JOINED.name())
                .query(Boolean.class)
                .single();
    }

    void remove(UUID contact) {
        sql.sql("delete from casework.later_contact where contact = :contact")
                .param("contact", contact)
                .update();
    }

    void addNeed(LaterContact later, UUID need) {
        sql.sql("""
                insert into casework.case_need (case_file, need, note, added_at, through)
                values (:case, :need, '', :at, :contact)""")
                .param("case", later.caseFile())
                .param("need", need)
                .param("at", later.joinedAt().atOffset(ZoneOffset.UTC))
                .param("contact", later.contact())
                .update();
    }

    void removeNeed(LaterContact later, UUID need) {
        sql.sql("delete from casework.case_need where case_file = :case and need = :need and through = :contact")
                .param("case", later.caseFile())
                .param("need", need)
                .param("contact", later.contact())
                .update();
    }

    private static LaterContact read(ResultSet row) throws SQLException {
        return new LaterContact(
                row.getObject("contact", UUID.class),
                row.getObject("case_file", UUID.class),
                row.getObject("account", UUID.class),
                ContactState.valueOf(row.getString("state")),
                row.getBoolean("settled"),
                row.getObject("joined_at", OffsetDateTime.class).toInstant());
    }
}
