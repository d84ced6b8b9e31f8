package org.kapocs.shared.shelter;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP with patience that ends: Tomcat begins to wait anew at each byte, so that who sends the head of a request a letter
 * at a time would stay for hours.
 */
public class PatientProtocol extends Http11NioProtocol {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Map<SocketWrapperBase<NioChannel>, Begun> begun = new HashMap<>();

    /** Who reads from a socket, and since when. */
    private record Begun(Object reader, long since) {}

    @Override
    public void start() throws Exception {
        super.start();
        getUtilityExecutor().scheduleWithFixedDelay(this::cutTheSlow, 1, 1, TimeUnit.SECONDS);
    }

    /** A socket has a reader of its own while it is between the first byte of a head and the last, and at no other time. */
    private void cutTheSlow() {
        long now = System.nanoTime();
        var still = new HashMap<SocketWrapperBase<NioChannel>, Begun>();
        for (SocketWrapperBase<NioChannel> socket : getEndpoint().getConnections()) {
            Object reader = socket.getCurrentProcessor();
            if (reader != null) {
                Begun before = begun.get(socket);
                Begun since = before != null && before.reader == reader ? before : new Begun(reader, now);
                still.put(socket, since);
                if (now - since.since > PATIENCE.toNanos()) {
                    getEndpoint().processSocket(socket, SocketEvent.ERROR, true);
                }
            }
        }
        begun = still;
    }
}
