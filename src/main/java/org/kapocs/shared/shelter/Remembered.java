package org.kapocs.shared.shelter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/**
 * The last good copy of each public page that this node has shown, for when it cannot be made anew. Only what every cache
 * on the way may keep comes here; the least asked for is forgotten first.
 */
@Component
class Remembered {
    static final int BYTES = 8_000_000;

    /** Younger copies are not made anew. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<String, Copy> copies = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /** @param at when it was true */
    private record Copy(byte[] zipped, Instant at) {}

    /** A page as it was at that moment. */
    record Old(String html, Instant at) {}

    Remembered(Clock clock) {
        this.clock = clock;
    }

    /** @param address without its query, so that nobody fills this up by asking for what nobody else asks for */
    void keep(String address, byte[] html) {
        Instant now = clock.instant();
        lock.lock();
        try {
            Copy known = copies.get(address);
            if (known != null && now.isBefore(known.at.plus(FRESH))) {
                return;
            }
        } finally {
            lock.unlock();
        }
        put(address, new Copy(zipped(html), now));
    }

    private void put(String address, Copy copy) {
        lock.lock();
        try {
            Copy before = copies.put(address, copy);
            bytes += copy.zipped.length - (before == null ? 0 : before.zipped.length);
            var oldest = copies.entrySet().iterator();
            while (bytes > BYTES && oldest.hasNext()) {
                bytes -= oldest.next().getValue().zipped.length;
                oldest.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whoever asked for it here was told that it was taken down. */
    void forget(String address) {
        lock.lock();
        try {
            Copy known = copies.remove(address);
            bytes -= known == null ? 0 : known.zipped.length;
        } finally {
            lock.unlock();
        }
    }

    /** The same of these addresses in every language, and of what lies under them. */
    void forget(Collection<String> withdrawn) {
        lock.lock();
        try {
            List.copyOf(copies.keySet()).stream()
                    .filter(address -> withdrawn.stream().anyMatch(each -> within(address, each)))
                    .forEach(this::forget);
        } finally {
            lock.unlock();
        }
    }

    /** A public page begins with the two letters of its language. */
    private static boolean within(String address, String withdrawn) {
        return address.length() > 3 && (address.substring(3) + "/").startsWith(withdrawn + "/");
    }

    Optional<Old> of(String address) {
        lock.lock();
        try {
            return Optional.ofNullable(copies.get(address)).map(copy -> new Old(unzipped(copy.zipped), copy.at));
        } finally {
            lock.unlock();
        }
    }

    private static byte[] zipped(byte[] html) {
        var out = new ByteArrayOutputStream(html.length / 3);
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(html);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String unzipped(byte[] zipped) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
