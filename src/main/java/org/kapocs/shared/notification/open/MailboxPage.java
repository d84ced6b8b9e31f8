package org.kapocs.shared.notification.open;

import java.util.List;
import org.kapocs.shared.notification.Mailbox;
import org.kapocs.shared.web.Page;

/** What the demo sent, newest first. */
public record MailboxPage(List<Mailbox.Delivered> letters) implements Page {}
