package org.kapocs.shared.program;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.SentForm;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What a program sends that may be long: in memory once, in the room that files of the desk have, and not for ever. The room
 * is given back when the request is over, however it ends.
 */
final class LongBody {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final int PIECE = 32 * 1024;
    private static final int KILOBYTE = 1024;

    private LongBody() {}

    /**
     * One byte more than it may have, when it is too long.
     *
     * @throws Problem.NotYet when there is no room for it now, or it took too long to come
     */
    static byte[] read(HttpServletRequest request, int most) throws IOException {
        long announced = request.getContentLengthLong();
        if (announced > most) {
            request.setAttribute(SentForm.UNREAD, true);
            throw new Problem.TooLong();
        }
        // Who does not say how long it is has room for the longest; taken before, so that nothing is read in vain.
        int length = announced < 0 ? most + 1 : (int) announced;
        int kilobytes = (length + KILOBYTE - 1) / KILOBYTE;
        if (!SentForm.Room.DESK.take(kilobytes)) {
            request.setAttribute(SentForm.UNREAD, true);
            throw new Problem.NotYet("web.error.503.text");
        }
        RequestContextHolder.currentRequestAttributes()
                .registerDestructionCallback(
                        LongBody.class.getName(),
                        () -> SentForm.Room.DESK.give(kilobytes),
                        RequestAttributes.SCOPE_REQUEST);
        return read(request.getInputStream(), length);
    }

    private static byte[] read(InputStream in, int length) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        byte[] whole = new byte[length];
        int read = 0;
        while (read < length) {
            int came = in.read(whole, read, Math.min(PIECE, length - read));
            if (came < 0) {
                return Arrays.copyOf(whole, read);
            }
            read += came;
            if (System.nanoTime() > end) {
                throw new Problem.NotYet("web.error.503.text");
            }
        }
        return whole;
    }
}
