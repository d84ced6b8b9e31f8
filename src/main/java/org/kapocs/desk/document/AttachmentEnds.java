package org.kapocs.desk.document;

import org.kapocs.shared.audit.NamedByEnd;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells files of messages apart where the trail tells of them, to those who find them. */
@Component
class AttachmentEnds extends NamedByEnd {
    AttachmentEnds(JdbcClient sql) {
        super("attachment", "document.attachment", sql);
    }
}
