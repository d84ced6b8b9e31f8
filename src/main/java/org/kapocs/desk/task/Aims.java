package org.kapocs.desk.task;

import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Who;

/** What a task of a case can be for; a room above that keeps such things says which there are. */
public interface Aims {

    /** In words, by what {@link Task#serves} names, in the order in which they are offered. */
    Map<UUID, String> of(Who.Staff who, UUID caseFile);
}
