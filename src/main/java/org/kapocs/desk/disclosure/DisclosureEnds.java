package org.kapocs.desk.disclosure;

import org.kapocs.shared.audit.NamedByEnd;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells requests by authorities apart where the trail tells of them, to those who find them. */
@Component
class DisclosureEnds extends NamedByEnd {
    DisclosureEnds(JdbcClient sql) {
        super("disclosure", "disclosure.request", sql);
    }
}
