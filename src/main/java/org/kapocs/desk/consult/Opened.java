package org.kapocs.desk.consult;

import org.jspecify.annotations.Nullable;

/**
 * A question as the organization sees it that is asked.
 *
 * @param asking the name of the organization that asks
 * @param shown what was chosen of the file; null for who does not work on it, and where nothing is shown (any more)
 * @param closed whether what it stood on is gone, so that nothing is shown though it was chosen
 */
public record Opened(Asked asked, String asking, @Nullable Shown shown, boolean closed) {

    public Consultation consultation() {
        return asked.consultation();
    }
}
