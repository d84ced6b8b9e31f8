package org.kapocs.desk.papers;

import org.kapocs.shared.audit.NamedByEnd;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells papers apart where the trail tells of them, to those who find them. */
@Component
class PaperEnds extends NamedByEnd {
    PaperEnds(JdbcClient sql) {
        super("paper", "papers.paper", sql);
    }
}
