package org.kapocs.desk.document;

import org.kapocs.shared.audit.NamedByEnd;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells files of messages apart where the trail tells of them, to those who find them. */
@Component
class AttachmentEnds extends NamedByEnd {
    AttachmentEnds(JdbcClient sql) {
        // A file belongs to a message and not to an organization: the database shows those of messages that are the
        // reader's.
        super("attachment", "document.attachment", "true", sql);
    }
}
