package org.kapocs.desk.consult;

import org.kapocs.shared.audit.NamedByEnd;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells questions to experts apart where the trail tells of them, to those who find them. */
@Component
class ConsultationEnds extends NamedByEnd {
    ConsultationEnds(JdbcClient sql) {
        super("consultation", "consult.consultation", sql);
    }
}
