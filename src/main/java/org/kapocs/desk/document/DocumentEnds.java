package org.kapocs.desk.document;

import org.kapocs.shared.audit.NamedByEnd;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells scans apart where the trail tells of them, to those who find them. */
@Component
class DocumentEnds extends NamedByEnd {
    DocumentEnds(JdbcClient sql) {
        super("document", "document.document", sql);
    }
}
