package org.kapocs.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A TCP line to a server, which can be cut, made to swallow everything without a word, let through one way only, or made
 * slow. What a silent line holds back arrives when it is mended, as with a real one.
 */
public final class FaultyLine implements AutoCloseable {
    private enum State {
        WELL,
        /** Every connection is reset, and every new one. */
        CUT,
        /** Connections stand and carry nothing either way. */
        SILENT,
        /** What is asked arrives; no answer comes back. */
        HALF
    }

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile State state = State.WELL;
    private volatile Duration delay = Duration.ZERO;

    private FaultyLine(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("faulty-line").start(this::accept);
    }

    /** A line to that port of this machine. */
    public static FaultyLine to(int port) {
        try {
            return new FaultyLine(port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    public void mend() {
        delay = Duration.ZERO;
        become(State.WELL);
    }

    public void cut() {
        become(State.CUT);
        sockets.forEach(FaultyLine::reset);
    }

    public void silence() {
        become(State.SILENT);
    }

    public void halve() {
        become(State.HALF);
    }

    /** Each piece of what is said arrives that much later, either way. */
    public void slow(Duration by) {
        delay = by;
    }

    private void become(State next) {
        lock.lock();
        try {
            state = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                sockets.add(near);
                if (state == State.CUT) {
                    reset(near);
                } else {
                    Thread.ofVirtual().start(() -> join(near));
                }
            } catch (IOException closed) {
                // the loop ends when the door is
            }
        }
    }

    private void join(Socket near) {
        try (near;
                var far = new Socket(InetAddress.getLoopbackAddress(), target)) {
            sockets.add(far);
            var back = Thread.ofVirtual().start(() -> carry(far, near, true));
            carry(near, far, false);
            back.join();
            sockets.remove(far);
        } catch (IOException gone) {
            // the server is not there: the near end is closed
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(near);
        }
    }

    private void carry(Socket from, Socket to, boolean answers) {
        byte[] piece = new byte[16_384];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                waitFor(answers);
                out.write(piece, 0, length);
            }
            to.shutdownOutput();
        } catch (IOException cut) {
            reset(from);
            reset(to);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitFor(boolean answers) throws InterruptedException {
        lock.lock();
        try {
            long left = delay.toNanos();
            while (left > 0) {
                left = changed.awaitNanos(left);
            }
            while (state == State.SILENT || answers && state == State.HALF) {
                changed.await(1, TimeUnit.MINUTES);
            }
        } finally {
            lock.unlock();
        }
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException closedAlready) {
            // which is what was wanted
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
