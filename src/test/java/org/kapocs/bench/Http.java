package org.kapocs.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * A small HTTP/1.1 client with kept connections. It takes a fraction of what a full client takes of the two cores that
 * application, database and driver share.
 */
final class Http implements AutoCloseable {
    private static final int PATIENCE_MS = 30_000;
    private final int port;
    private final ConcurrentLinkedDeque<Wire> idle = new ConcurrentLinkedDeque<>();

    Http(int port) {
        this.port = port;
    }

    /** What is asked; {@code form} null for a GET. */
    record Request(
            String path,
            String cookie,
            @org.jspecify.annotations.Nullable String form,
            String from) {
        static Request get(String path, String cookie) {
            return new Request(path, cookie, null, "");
        }

        static Request post(String path, String cookie, String form) {
            return new Request(path, cookie, form, "");
        }

        /** As if a proxy had brought it from there. */
        Request from(String address) {
            return new Request(path, cookie, form, address);
        }
    }

    /** What came back; the body still compressed. */
    record Answer(int status, List<String> headers, byte[] body) {
        Optional<String> header(String name) {
            return headers.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }

        /** The cookie of this name, as {@code name=value}. */
        Optional<String> cookie(String name) {
            return headers.stream()
                    .filter(line -> line.regionMatches(true, 0, "set-cookie: " + name + "=", 0, 13 + name.length()))
                    .map(line -> line.substring(12).split(";", 2)[0])
                    .findFirst();
        }
    }

    Answer send(Request request) throws IOException {
        Wire kept = idle.pollFirst();
        if (kept != null) {
            try {
                return send(kept, request);
            } catch (EOFException closedMeanwhile) {
                kept.close();
            }
        }
        return send(new Wire(port), request);
    }

    private Answer send(Wire wire, Request request) throws IOException {
        try {
            wire.write(bytes(request));
            Answer answer = wire.read();
            if (answer.header("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
                wire.close();
            } else {
                idle.addFirst(wire);
            }
            return answer;
        } catch (IOException | RuntimeException failure) {
            wire.close();
            throw failure;
        }
    }

    private static byte[] bytes(Request request) {
        byte[] body = request.form() == null ? new byte[0] : request.form().getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(256)
                .append(request.form() == null ? "GET " : "POST ")
                .append(request.path())
                .append(" HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nAccept-Language: hu\r\n");
        if (!request.cookie().isEmpty()) {
            head.append("Cookie: ").append(request.cookie()).append("\r\n");
        }
        if (!request.from().isEmpty()) {
            head.append("X-Forwarded-For: ").append(request.from()).append("\r\n");
        }
        if (request.form() != null) {
            head.append(
                            "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                    .append(body.length)
                    .append("\r\n");
        }
        byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        byte[] all = java.util.Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        return all;
    }

    @Override
    public void close() {
        idle.forEach(Wire::close);
    }

    private static final class Wire {
        private final Socket socket = new Socket();
        private final InputStream in;

        Wire(int port) throws IOException {
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            socket.setSoTimeout(PATIENCE_MS);
            socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MS);
            in = new BufferedInputStream(socket.getInputStream(), 16_384);
        }

        void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
        }

        Answer read() throws IOException {
            String status = line();
            var headers = new ArrayList<String>();
            int length = 0;
            boolean chunked = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                headers.add(header);
                String low = header.toLowerCase(Locale.ROOT);
                if (low.startsWith("content-length:")) {
                    length = Integer.parseInt(low.substring(15).strip());
                }
                chunked |= low.startsWith("transfer-encoding:") && low.contains("chunked");
            }
            return new Answer(
                    Integer.parseInt(status.split(" ")[1]), headers, chunked ? chunks() : in.readNBytes(length));
        }

        private byte[] chunks() throws IOException {
            var body = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.write(in.readNBytes(size));
                line();
            }
            line();
            return body.toByteArray();
        }

        private String line() throws IOException {
            var line = new StringBuilder(64);
            for (int sign = in.read(); sign != '\n'; sign = in.read()) {
                if (sign < 0) {
                    throw new EOFException("closed");
                }
                if (sign != '\r') {
                    line.append((char) sign);
                }
            }
            return line.toString();
        }

        void close() {
            try {
                socket.close();
            } catch (IOException gone) {
                // it is gone
            }
        }
    }
}
