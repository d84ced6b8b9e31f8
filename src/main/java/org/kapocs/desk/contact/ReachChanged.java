package org.kapocs.desk.contact;

import java.util.UUID;
import org.kapocs.shared.access.Who;

/** A newcomer whose contact has become a case said how they may be reached from now on, instead of before. */
public record ReachChanged(Who.CodeHolder who, UUID contact, Reach reach) {}
