package org.kapocs.desk.referral;

import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does something with a referral that was sent to one's own organization if it stands as it was seen, and keeps it so until
 * that is done. False when somebody has gone on with it since: then nothing is done.
 */
@Component
@Transactional
public class DeskAsSeen {
    private final DeskRows desks;

    DeskAsSeen(DeskRows desks) {
        this.desks = desks;
    }

    /** @throws Problem.Missing when it was not sent there */
    public boolean run(Who.Staff who, UUID id, int version, Runnable step) {
        if (desks.held(who, id).orElseThrow(Problem.Missing::new).version() != version) {
            return false;
        }
        step.run();
        return true;
    }
}
