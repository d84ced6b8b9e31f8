package org.kapocs.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** The loopback port on which PostgreSQL listens: the same at every start while nobody else has taken it. */
final class Port {
    /** Below the range from which the kernel lends ports to outgoing connections, so that none of them sits on ours. */
    private static final int FIRST = 20_000;

    private static final int COUNT = 10_000;

    private Port() {}

    static int rememberedOrFree(Path memory) throws IOException {
        int remembered = remembered(memory);
        if (remembered > 0 && isFree(new InetSocketAddress(InetAddress.getLoopbackAddress(), remembered))) {
            return remembered;
        }
        int start = ThreadLocalRandom.current().nextInt(COUNT);
        for (int step = 0; step < COUNT; step++) {
            int port = FIRST + (start + step) % COUNT;
            if (isFree(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
                return port;
            }
        }
        throw new LaunchRefused("No loopback port between " + FIRST + " and " + (FIRST + COUNT - 1) + " is free.");
    }

    static int anyFree() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LaunchRefused("This machine gives no free port: " + e.getMessage(), e);
        }
    }

    static void remember(Path memory, int port) throws IOException {
        Files.writeString(memory, port + "\n");
    }

    static boolean isFree(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** 0 when none was remembered. */
    static int remembered(Path memory) throws IOException {
        if (Files.notExists(memory)) {
            return 0;
        }
        String text = Files.readString(memory).strip();
        return text.matches("\\d{4,5}") ? Integer.parseInt(text) : 0;
    }
}
