package org.kapocs.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Secrets that whoever manages the service hands in, from a vault of theirs, so that they never lie on a disk of ours:
 * systemd's credentials, files in the folder that {@code CREDENTIALS_DIRECTORY} names. A key {@code master} is there as
 * {@code kapocs_master}; a setting by its own name.
 *
 * @param folder null where nobody hands anything in
 */
record HandedIn(@Nullable Path folder) {
    private static final String KEY = "kapocs_";

    /** The settings that are secret. */
    private static final List<String> SETTINGS =
            List.of("KAPOCS_DB_PASSWORD", "KAPOCS_DB_OWNER_PASSWORD", "KAPOCS_SMTP_URL", "KAPOCS_OIDC_CLIENT_SECRET");

    static final HandedIn NOTHING = new HandedIn(null);

    static HandedIn in(Map<String, String> environment) {
        String folder = Wishes.given(environment, "CREDENTIALS_DIRECTORY");
        return folder == null ? NOTHING : new HandedIn(Launch.absolute(folder));
    }

    /** The file of a key; empty when this one is not handed in. */
    Optional<Path> key(String name) {
        return Optional.ofNullable(folder)
                .map(handed -> handed.resolve(KEY + name))
                .filter(Files::exists);
    }

    /** The names of the keys that are handed in. */
    List<String> keys() throws IOException {
        if (folder == null || Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(KEY))
                    .map(name -> name.substring(KEY.length()))
                    .toList();
        }
    }

    /**
     * The settings, with those that are handed in.
     *
     * @throws LaunchRefused when one is given twice, or cannot be read
     */
    Map<String, String> over(Map<String, String> environment) {
        var all = new HashMap<>(environment);
        for (String name : SETTINGS) {
            Path file = folder == null ? null : folder.resolve(name);
            if (file != null && Files.exists(file)) {
                if (Wishes.given(environment, name) != null) {
                    throw new LaunchRefused(name + " is set, and is handed in as well. Unset one of the two.");
                }
                all.put(name, read(name, file));
            }
        }
        return all;
    }

    private static String read(String name, Path file) {
        try {
            return new String(Secret.read(file), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new LaunchRefused(name + " is handed in and cannot be read: " + e.getMessage(), e);
        }
    }
}
