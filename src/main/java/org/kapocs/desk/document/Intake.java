package org.kapocs.desk.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Looks at files that were sent, and makes each anew from what can be seen of it. One at a time: how much memory that
 * takes is known, however many are sent. What cannot be made anew is refused with a word.
 */
final class Intake {
    /** By which programs that look for viruses are tried; put together here, so that none of them takes this for one. */
    private static final byte[] SIGN =
            String.join("-", "EICAR", "STANDARD", "ANTIVIRUS", "TEST", "FILE").getBytes(StandardCharsets.US_ASCII);

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Semaphore ONE = new Semaphore(1, true);

    private Intake() {}

    static Clean of(byte[] sent) throws Refusal {
        if (sent.length == 0) {
            throw new Refusal(Unfit.EMPTY);
        }
        if (contains(sent, SIGN)) {
            throw new Refusal(Unfit.VIRUS);
        }
        Content what = Content.of(sent);
        if (what.unfit().isPresent()) {
            throw new Refusal(what.unfit().get());
        }
        try {
            if (!ONE.tryAcquire(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new Refusal(Unfit.BUSY);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new Refusal(Unfit.BUSY);
        }
        try {
            return anew(sent, what, Deadline.in(LONGEST));
        } finally {
            ONE.release();
        }
    }

    /** Whatever a reader throws at bytes that somebody made up says one thing: it cannot be read. */
    private static Clean anew(byte[] sent, Content what, Deadline until) throws Refusal {
        try {
            return what == Content.PDF ? Pdfs.anew(sent, until) : Pictures.anew(sent, what, until);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw new Refusal(until.over() ? Unfit.TOO_INVOLVED : Unfit.BROKEN);
        }
    }

    private static boolean contains(byte[] all, byte[] wanted) {
        for (int at = 0; at + wanted.length <= all.length; at++) {
            int same = 0;
            while (same < wanted.length && all[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
