package org.kapocs.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The versions of the secret under which fields are sealed: one file for each, numbered. The newest seals, all of them
 * open. Version 0 is the master secret itself, for a city that was there before there were versions.
 *
 * <p>A version that another process adds while this one runs is seen at once.
 */
public final class SealingKeys {
    private static final String NAME = "sealing.";

    private final Path directory;
    private final HandedIn handed;
    private final byte[] master;
    private final Map<Integer, byte[]> read = new ConcurrentHashMap<>();
    private volatile int newest;

    SealingKeys(Path directory, HandedIn handed, byte[] master) throws IOException {
        this.directory = directory;
        this.handed = handed;
        this.master = master;
        this.newest = versions().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** The version with which is sealed. */
    public int newest() {
        while (Files.exists(file(newest + 1))) {
            newest++;
        }
        return newest;
    }

    /** A key for one purpose in this version; 32 bytes. */
    public byte[] derived(int version, String purpose) {
        return Keys.derived(version == 0 ? master : read.computeIfAbsent(version, this::secret), purpose);
    }

    /** Makes the first version, where there is none; of nodes that start together, one makes it. */
    void begin() throws IOException {
        if (newest() == 0) {
            Secret.writeFirst(file(1), fresh());
        }
    }

    private static byte[] fresh() {
        return (HexFormat.of().formatHex(Secret.random()) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Makes the next version. The caller sees to it that nobody else does so at the same moment. Where versions are
     * handed in, whoever does so makes the next; what they handed in last is the newest.
     */
    public int add() {
        if (handed.key(NAME + newest()).isPresent()) {
            return newest();
        }
        int next = newest() + 1;
        try {
            Secret.write(file(next), fresh());
        } catch (IOException e) {
            throw new LaunchRefused("The key " + file(next) + " cannot be written: " + e.getMessage(), e);
        }
        return newest();
    }

    /** Older versions whose successor has been there for so long, the oldest first. */
    public List<Integer> superseded(Duration ago) throws IOException {
        Instant moment = Instant.now().minus(ago);
        return versions().stream()
                .filter(version -> version < newest())
                .filter(version -> madeAt(version + 1).isBefore(moment))
                .sorted()
                .toList();
    }

    /** Takes a version away: what is sealed with it, in whatever copy, can never be opened again. */
    public void remove(int version) throws IOException {
        if (handed.key(NAME + version).isPresent()) {
            throw new LaunchRefused("Version " + version + " of the keys is handed in. Take kapocs_" + NAME + version
                    + " out of what the service manager hands in, there where you keep it.");
        }
        Files.delete(file(version));
        read.remove(version);
    }

    private byte[] secret(int version) {
        try {
            return Keys.secret(file(version));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Something is sealed with version " + version + " of the keys, and " + file(version)
                            + " is not there or cannot be read. Restore it from your backup.",
                    e);
        }
    }

    private Instant madeAt(int version) {
        try {
            return Files.getLastModifiedTime(file(version)).toInstant();
        } catch (IOException gone) {
            return Instant.MAX;
        }
    }

    private List<Integer> versions() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return Stream.concat(files.map(file -> file.getFileName().toString()), handed.keys().stream())
                    .filter(name -> name.matches("sealing\\.\\d{1,5}"))
                    .map(name -> Integer.valueOf(name.substring(NAME.length())))
                    .distinct()
                    .toList();
        }
    }

    private Path file(int version) {
        return handed.key(NAME + version).orElse(directory.resolve(NAME + version));
    }
}
