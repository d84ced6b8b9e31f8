package org.kapocs.desk.rights;

import java.util.Optional;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.privacy.Tied;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person asks of what is kept of them is answered by whom they asked, who needs the file for that. */
@Component
class OpenRequests implements Tied {
    private final JdbcClient sql;

    OpenRequests(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> to(Who.Machine house, DataSubject whose) {
        boolean asked = sql.sql("select exists (select from rights.request where state = 'ASKED'"
                        + " and (client = any(:clients) or contact = any(:contacts)))"
                        + " or exists (select from rights.erasure where state in ('PROPOSED', 'APPROVED', 'RUNNING')"
                        + " and (client = any(:clients) or contact = any(:contacts)))")
                .param("clients", whose.clients().toArray(java.util.UUID[]::new))
                .param("contacts", whose.contacts().toArray(java.util.UUID[]::new))
                .query(Boolean.class)
                .single();
        return asked ? Optional.of("rights.tied") : Optional.empty();
    }
}
