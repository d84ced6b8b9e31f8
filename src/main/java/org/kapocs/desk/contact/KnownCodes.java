package org.kapocs.desk.contact;

import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks codes up. Each look is a transaction of its own, under whatever standing the caller gives it. */
@Component
@Transactional(readOnly = true)
class KnownCodes {
    private final JdbcClient sql;

    private final Trail trail;

    KnownCodes(JdbcClient sql, Trail trail) {
        this.sql = sql;
        this.trail = trail;
    }

    /** Somebody had no right PIN to it. */
    @Transactional
    void refused(UUID contact) {
        trail.refused(Who.NOBODY, new Subject("contact", contact));
    }

    Optional<CaseCodes.KnownCode> find(CaseCode code) {
        return sql.sql("select id, pin_version from contact.contact where code = :code")
                .param("code", code.plain())
                .query((row, n) -> new CaseCodes.KnownCode(row.getObject("id", UUID.class), row.getInt("pin_version")))
                .optional();
    }

    Optional<Integer> pinVersion(UUID contact) {
        return sql.sql("select pin_version from contact.contact where id = :id")
                .param("id", contact)
                .query(Integer.class)
                .optional();
    }
}
