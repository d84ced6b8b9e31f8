package org.kapocs.launch;

import java.nio.file.Path;
import java.util.List;

/**
 * How our PostgreSQL hands on its log, segment by segment and at least every minute while anything is written.
 *
 * <p>Until a first backup was made nothing is kept: a log without a backup to begin from is of no use. A backup writes
 * the folder to keep it in beside the data directory. When that folder cannot take it any more, PostgreSQL waits and
 * tries again; after 2 GB it goes on without, because a full backup disk must not stop the city's house. The next backup
 * finds the hole.
 */
public final class Archiving {
    private static final String COMMAND = """
            to=$(cat ../archiving 2>/dev/null) || exit 0; \
            cp --sparse=always %p "$to/.%f" && sync "$to/.%f" && mv "$to/.%f" "$to/%f" && exit 0; \
            test "$(find pg_wal/archive_status -name "*.ready" | wc -l)" -gt 128 || exit 1; \
            echo "backup: %f could not be kept and is given up"; exit 0""";

    private Archiving() {}

    /** The file that says in which folder the log is kept. */
    public static Path wish(Path data) {
        return data.resolve("archiving");
    }

    static List<String> arguments() {
        return List.of("-c", "archive_mode=on", "-c", "archive_timeout=60", "-c", "archive_command=" + COMMAND);
    }
}
