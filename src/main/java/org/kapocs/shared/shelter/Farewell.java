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
import org.kapocs.shared.web.SentForm;

/**
 * Parts well from who is answered while they still send. The answer leaves first; what still comes is thrown away for a
 * bounded time and size, because most browsers show no answer before they have sent everything, and show an error of their
 * own when the line is cut before. Then the line is cut: also from who sends without end, or a letter at a time.
 */
class Farewell extends ValveBase {
    static final int BYTES = 8_000_000;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** Of a form whose words are in the answer: as much as a few photos, and as long as a telephone needs for them. */
    private static final int FILES = 64_000_000;

    private static final Duration FILES_LONGEST = Duration.ofSeconds(60);

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
            if (tooSlow || !ends(request)) {
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            }
        }
    }

    /** Reads below the stream that the page had: it may have been closed, and then nothing could be read of it. */
    private static boolean ends(Request request) {
        org.apache.coyote.Request rest = request.getCoyoteRequest();
        boolean files = request.getAttribute(SentForm.UNREAD) != null && request.getContentLengthLong() <= FILES;
        int most = files ? FILES : BYTES;
        var away = new Away();
        long end = System.nanoTime() + (files ? FILES_LONGEST : LONGEST).toNanos();
        int bytes = 0;
        try {
            while (bytes < most && System.nanoTime() < end) {
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
