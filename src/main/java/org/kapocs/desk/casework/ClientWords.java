package org.kapocs.desk.casework;

import java.time.Clock;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What clients say of what is theirs to do, for the story of their case. What is taken back stays beside what was said;
 * {@link Ticks} tells it shorter.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ClientWords {
    private final CaseRows rows;
    private final Clock clock;

    ClientWords(CaseRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * They have done it, or not after all. Whoever asks has written it into the trail.
     *
     * @param what is to be done, as staff wrote it
     */
    public void done(Who.CodeHolder who, UUID caseFile, UUID step, boolean done, String what) {
        Did did = done ? Did.STEP_TICKED : Did.STEP_UNTICKED;
        rows.happened(caseFile, clock.instant(), who, did, step.toString(), what);
    }
}
