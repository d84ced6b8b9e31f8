package org.kapocs.shared.shelter;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Parts well from who is answered while they still send. The answer leaves first; what still comes is thrown away for a
 * bounded time and size, because most browsers show no answer before they have sent everything, and show an error of their
 * own when the line is cut before. Then the line is cut: also from who sends without end, or a letter at a time.
 */
class Farewell extends ValveBase {
    static final int BYTES = 8_000_000;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    Farewell() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (!request.isAsync() && !request.isFinished()) {
            if (!response.isCommitted()) {
                response.setHeader("Connection", "close");
            }
            response.finishResponse();
            boolean tooSlow = response.getStatus() == HttpServletResponse.SC_REQUEST_TIMEOUT;
            if (tooSlow || !ends(request.getCoyoteRequest())) {
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            }
        }
    }

    /** Reads below the stream that the page had: it may have been closed, and then nothing could be read of it. */
    private static boolean ends(org.apache.coyote.Request rest) {
        var away = new Away();
        long end = System.nanoTime() + LONGEST.toNanos();
        int bytes = 0;
        try {
            while (bytes < BYTES && System.nanoTime() < end) {
                int length = rest.doRead(away);
                if (length < 0) {
                    return true;
                }
                bytes += length;
            }
            return false;
        } catch (IOException goneOrSilent) {
            return false;
        }
    }

    /** Where what is thrown away is put. */
    private static final class Away implements ApplicationBufferHandler {
        private ByteBuffer piece = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer next) {
            piece = next;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return piece;
        }

        @Override
        public void expand(int size) {
            // Nothing is kept, so that no room is wanted.
        }
    }
}
