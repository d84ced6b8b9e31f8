package org.kapocs.desk.transfer;

import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does something with a transfer, or with a request for one, if it stands as it was seen, and keeps it so until that is
 * done. False when somebody has gone on with it since: then nothing is done.
 */
@Component
@Transactional
public class AsSeen {
    private final TransferRows transfers;
    private final RequestRows requests;
    private final Handing handing;

    AsSeen(TransferRows transfers, RequestRows requests, Handing handing) {
        this.transfers = transfers;
        this.requests = requests;
        this.handing = handing;
    }

    /** The case before its transfer: in this order whoever closes, seals or hands over a case holds them. */
    public boolean transfer(Who.Staff who, UUID id, int version, Runnable step) {
        handing.holdAll(transfers.get(who, id).orElseThrow(Problem.Missing::new).caseFile());
        return transfers.held(who, id).orElseThrow(Problem.Missing::new).version() == version && done(step);
    }

    /** As with a transfer; who asked knows of no case, and holds none. */
    public boolean request(Who.Staff who, UUID id, int version, Runnable step) {
        requests.held(who, id).ifPresent(held -> handing.holdAll(held.caseFile()));
        return requests.kept(who, id).orElseThrow(Problem.Missing::new).version() == version && done(step);
    }

    private static boolean done(Runnable step) {
        step.run();
        return true;
    }
}
