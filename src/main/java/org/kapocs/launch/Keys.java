package org.kapocs.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The secrets of one city, in a folder of their own that is never inside the database or its backup.
 *
 * <p>They are made at the first start and only read afterwards. Whoever loses them loses what was encrypted under them;
 * therefore a database that is already there never gets new ones silently.
 */
public final class Keys {
    private static final String MASTER = "master";
    private static final int MASTER_BYTES = 32;

    private final Path directory;
    private final byte[] master;
    private final SealingKeys sealing;

    private Keys(Path directory, HandedIn handed, byte[] master) throws IOException {
        this.directory = directory;
        this.master = master;
        this.sealing = new SealingKeys(directory, handed, master);
    }

    /**
     * Opens the folder, and fills it when this is the first start: no database of this city is there yet.
     *
     * @throws LaunchRefused when keys are missing beside a database that needs them, are damaged, or are readable by
     *     everybody
     */
    public static Keys open(Path directory, boolean firstStart) {
        return open(directory, HandedIn.in(System.getenv()), firstStart);
    }

    /** Whether the master key is in the folder, or is handed in. */
    static boolean there(Path directory) {
        return HandedIn.in(System.getenv()).key(MASTER).isPresent() || Files.exists(directory.resolve(MASTER));
    }

    static Keys open(Path directory, HandedIn handed, boolean firstStart) {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path file = handed.key(MASTER).orElse(directory.resolve(MASTER));
            boolean made = Files.notExists(file);
            if (made) {
                refuseUnless(firstStart, file);
                Secret.writeFirst(
                        file, (HexFormat.of().formatHex(Secret.random()) + "\n").getBytes(StandardCharsets.US_ASCII));
            }
            var keys = new Keys(directory, handed, secret(file));
            if (made) {
                keys.sealing.begin();
            }
            return keys;
        } catch (IOException e) {
            throw new LaunchRefused("The keys in " + directory + " cannot be read or written: " + e.getMessage(), e);
        }
    }

    /**
     * A key for one purpose. The same purpose gives the same 32 bytes for ever; no purpose tells anything about another
     * or about the master secret (HKDF-SHA256, RFC 5869).
     */
    public byte[] derived(String purpose) {
        return derived(master, purpose);
    }

    /** The versioned keys of what is sealed. */
    public SealingKeys sealing() {
        return sealing;
    }

    static byte[] derived(byte[] secret, String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .thenExpand(("kapocs/" + purpose).getBytes(StandardCharsets.UTF_8), MASTER_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no HKDF-SHA256", e);
        }
    }

    /** The password of a database role; made when it is asked for the first time. */
    String password(String role) {
        Path file = directory.resolve(role + ".password");
        try {
            if (Files.notExists(file)) {
                Secret.writeFirst(file, Secret.randomText().getBytes(StandardCharsets.US_ASCII));
            }
            return new String(Secret.read(file), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new LaunchRefused("The key " + file + " cannot be read or written: " + e.getMessage(), e);
        }
    }

    static byte[] secret(Path file) throws IOException {
        String text = new String(Secret.read(file), StandardCharsets.US_ASCII).strip();
        if (!text.matches("[0-9a-f]{64}")) {
            throw new LaunchRefused("The key file " + file
                    + " is damaged: 64 hexadecimal digits are expected. Restore it from your backup.");
        }
        return HexFormat.of().parseHex(text);
    }

    private static void refuseUnless(boolean firstStart, Path file) {
        if (!firstStart) {
            throw new LaunchRefused("The database is there but its key file " + file + " is missing."
                    + " Restore it from your backup (KAPOCS_KEYS says in which folder the keys are).");
        }
    }
}
