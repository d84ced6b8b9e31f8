package org.kapocs.shared.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A program of somebody else on this machine, as well or badly behaved as the test wants. */
final class Listener implements AutoCloseable {
    /** What it was told. */
    record Heard(String line, Map<String, String> headers, String body) {}

    final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> held = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    volatile String answer = "HTTP/1.1 204 No Content\r\n\r\n";
    volatile boolean hangs;
    volatile Runnable told = () -> {};
    volatile Runnable left = () -> {};
    volatile boolean endless;

    Listener() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/hook?from=kapocs";
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket line = server.accept();
                held.add(line);
                Thread.ofVirtual().start(() -> serve(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket line) {
        try (line) {
            heard.add(read(line.getInputStream()));
            told.run();
            if (hangs) {
                line.getInputStream().read();
                left.run();
                return;
            }
            line.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            while (endless) {
                line.getOutputStream().write(new byte[8192]);
            }
        } catch (IOException cut) {
            // whoever asked has gone
        }
    }

    private static Heard read(InputStream in) throws IOException {
        String line = line(in);
        var headers = new LinkedHashMap<String, String>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            headers.put(header.substring(0, header.indexOf(':')), header.substring(header.indexOf(':') + 2));
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.get("Content-Length")));
        return new Heard(line, headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket line : held) {
            line.close();
        }
    }
}
