package org.kapocs.desk.seal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.veil.Closed;

/**
 * To whom the file of a case's client is closed, for who sees it.
 *
 * @param theirs all cases of the same person, and of those who are sealed with them, each with a code of its own
 * @param household who lives with them
 * @param until until when it is open to the reader, who is no keeper
 * @param colleagues who work on cases, to be chosen from
 * @param lockedOut who may know nothing of them, or of somebody who is sealed with them
 * @param names of everybody who is named here
 */
public record SealedFile(
        Case file,
        List<Case> theirs,
        List<Housemate> household,
        Optional<Seal> seal,
        Optional<Closed> closed,
        Optional<Instant> until,
        List<LockOut> lockOuts,
        List<Account> colleagues,
        Set<UUID> lockedOut,
        Map<UUID, String> names) {

    public boolean keptBy(UUID account) {
        return closed.filter(each -> each.keepers().contains(account)).isPresent();
    }
}
