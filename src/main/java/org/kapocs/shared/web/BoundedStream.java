package org.kapocs.shared.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;

/** What is sent, which ends with a problem after all that it may have, or all the time it may take. */
final class BoundedStream extends FilterInputStream {
    private final long most;
    private final long end;
    private long bytes;

    BoundedStream(InputStream in, long most, Duration longest) {
        super(in);
        this.most = most;
        this.end = System.nanoTime() + longest.toNanos();
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] piece, int from, int length) throws IOException {
        int came = super.read(piece, from, length);
        count(Math.max(0, came));
        return came;
    }

    private void count(int more) {
        bytes += more;
        if (bytes > most) {
            throw new Problem.Invalid(Map.of());
        }
        if (System.nanoTime() > end) {
            throw new Problem.NotYet("web.error.503.text");
        }
    }
}
