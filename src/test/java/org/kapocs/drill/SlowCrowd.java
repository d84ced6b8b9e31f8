package org.kapocs.drill;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Many who send a letter a second: heads, forms, and forms that are too large. Whoever is cut comes again. */
final class SlowCrowd implements AutoCloseable {
    private static final String FORM =
            "POST /en/ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ";
    private static final List<String> BEGINNINGS =
            List.of("GET /en HTTP/1.1\r\nX-A", FORM + "5000\r\n\r\na=", FORM + "500000\r\n\r\na=");

    private final int port;
    private final List<Slow> crowd = new ArrayList<>();
    private final List<Double> lives = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;
    private volatile boolean leaving;

    private static final class Slow {
        private SocketChannel channel;
        private long since;
        private final byte[] beginning;

        Slow(String beginning, int port) throws IOException {
            this.beginning = beginning.getBytes(StandardCharsets.US_ASCII);
            this.channel = connected(port);
        }

        private SocketChannel connected(int port) throws IOException {
            channel = SocketChannel.open(new InetSocketAddress("localhost", port));
            channel.write(ByteBuffer.wrap(beginning));
            channel.configureBlocking(false);
            since = System.nanoTime();
            return channel;
        }

        boolean isCut() {
            try {
                channel.write(ByteBuffer.wrap(new byte[] {'b'}));
                var answer = ByteBuffer.allocate(16_384);
                int length = channel.read(answer);
                while (length > 0) {
                    length = channel.read(answer.clear());
                }
                return length < 0;
            } catch (IOException reset) {
                return true;
            }
        }
    }

    SlowCrowd(int many, int port) throws IOException {
        this.port = port;
        for (int n = 0; n < many; n++) {
            crowd.add(new Slow(BEGINNINGS.get(n % BEGINNINGS.size()), port));
        }
        thread = Thread.ofPlatform().start(this::drip);
    }

    private void drip() {
        while (!crowd.isEmpty()) {
            long second = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
            for (Slow slow : List.copyOf(crowd)) {
                if (slow.isCut()) {
                    lives.add((System.nanoTime() - slow.since) / 1e9);
                    again(slow);
                }
            }
            LockSupport.parkNanos(second - System.nanoTime());
        }
    }

    private void again(Slow slow) {
        try {
            slow.channel.close();
            if (leaving) {
                crowd.remove(slow);
            } else {
                slow.channel = slow.connected(port);
            }
        } catch (IOException refused) {
            crowd.remove(slow);
        }
    }

    /** Nobody comes again; waits until the last was cut. How long each was there, in seconds. */
    List<Double> leave() throws InterruptedException {
        leaving = true;
        thread.join();
        return lives;
    }

    @Override
    public void close() throws InterruptedException {
        leave();
    }
}
