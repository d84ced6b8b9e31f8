package org.kapocs.testing;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.net.SocketFactory;

/**
 * Every round trip to the database, as the socket sees it: what was sent until an answer was waited for. So nothing is
 * left out, whoever asks it: the beginning and the end of transactions, sessions, the audit trail. Only the pool's own
 * question whether a connection that has rested still lives is not counted.
 */
public final class Wire extends SocketFactory {
    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();

    /** The round trips of this work, in the thread that does it (so: with MockMvc, not over HTTP); each as its SQL. */
    public static List<String> of(Callable<?> work) throws Exception {
        var heard = new ArrayList<String>();
        HEARD.set(heard);
        try {
            work.call();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    @Override
    public Socket createSocket() {
        return new Listening();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("the driver connects by itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw new IOException("the driver connects by itself");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new IOException("the driver connects by itself");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        throw new IOException("the driver connects by itself");
    }

    private static final class Listening extends Socket {
        private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
        private final Map<String, String> prepared = new HashMap<>();

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(int one) throws IOException {
                    sent.write(one);
                    out.write(one);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    sent.write(bytes, from, length);
                    out.write(bytes, from, length);
                }
            };
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    waited();
                    return in.read();
                }

                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    waited();
                    return in.read(bytes, from, length);
                }
            };
        }

        private void waited() {
            if (sent.size() == 0) {
                return;
            }
            String trip = said(ByteBuffer.wrap(sent.toByteArray()));
            sent.reset();
            List<String> heard = HEARD.get();
            if (heard != null && !trip.isBlank()) {
                heard.add(trip);
            }
        }

        /** Of the messages of the protocol only those that carry SQL; what comes before sign-in has another form. */
        private String said(ByteBuffer messages) {
            var said = new ArrayList<String>();
            while (messages.remaining() > 4 && messages.get(messages.position()) != 0) {
                char kind = (char) messages.get();
                int end = messages.position() + messages.getInt(messages.position());
                messages.getInt();
                switch (kind) {
                    case 'Q' -> said.add(text(messages));
                    case 'P' -> prepared.put(text(messages), text(messages));
                    case 'B' -> {
                        text(messages);
                        said.add(prepared.getOrDefault(text(messages), "?"));
                    }
                    default -> {}
                }
                messages.position(end);
            }
            return String.join("; ", said);
        }

        private static String text(ByteBuffer from) {
            int start = from.position();
            while (from.get() != 0) {}
            return new String(from.array(), start, from.position() - start - 1, StandardCharsets.UTF_8)
                    .replaceAll("\\s+", " ");
        }
    }
}
