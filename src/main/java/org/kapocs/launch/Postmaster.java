package org.kapocs.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL processes that are at work in one data directory.
 *
 * <p>A pid file alone proves nothing: after a power cut its number may be anybody's. So a process counts only when the
 * kernel says that it is a postgres and that its working directory is ours. Both are kept by PostgreSQL in all its
 * processes, also in those that a killed postmaster left behind.
 */
record Postmaster(Path cluster, Path socket) {
    private static final Duration FAST = Duration.ofSeconds(60);
    private static final Duration IMMEDIATE = Duration.ofSeconds(10);
    private static final Duration ORPHANS_LEAVE_BY_THEMSELVES = Duration.ofMillis(800);

    /** Stops whatever works there: politely first, and never while a postmaster lives with the signal that loses nothing. */
    void stop() {
        running().ifPresent(postmaster -> {
            signal("INT", List.of(postmaster));
            if (!Deadline.within(FAST, () -> !postmaster.isAlive())) {
                signal("QUIT", List.of(postmaster)); // what is committed is in the log and comes back from there
                Deadline.within(IMMEDIATE, () -> !postmaster.isAlive());
            }
        });
        if (!Deadline.within(ORPHANS_LEAVE_BY_THEMSELVES, this::isQuiet)) {
            signal("QUIT", processes());
            if (!Deadline.within(ORPHANS_LEAVE_BY_THEMSELVES, this::isQuiet)) {
                signal("KILL", processes());
            }
        }
        if (!Deadline.within(IMMEDIATE, this::isQuiet)) {
            throw new LaunchRefused(
                    "PostgreSQL processes of an earlier start still work in " + cluster + " and do not end: "
                            + processes().stream().map(ProcessHandle::pid).toList());
        }
        forgetBorrowedPid();
    }

    boolean isReady(long pid) {
        List<String> lines = pidFile();
        return lines.size() >= 8
                && lines.getFirst().strip().equals(Long.toString(pid))
                && lines.get(7).strip().equals("ready");
    }

    Optional<ProcessHandle> running() {
        return pid().flatMap(ProcessHandle::of).filter(this::isOurs);
    }

    private boolean isQuiet() {
        return processes().isEmpty();
    }

    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    private boolean isOurs(ProcessHandle process) {
        Path kernel = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.readString(kernel.resolve("comm")).strip().equals("postgres")
                    && Files.readSymbolicLink(kernel.resolve("cwd")).equals(cluster);
        } catch (IOException e) {
            return false; // gone meanwhile, or somebody else's
        }
    }

    private Optional<Long> pid() {
        List<String> lines = pidFile();
        return lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")
                ? Optional.empty()
                : Optional.of(Long.parseLong(lines.getFirst().strip()));
    }

    private List<String> pidFile() {
        try {
            return Files.readAllLines(cluster.resolve("postmaster.pid"));
        } catch (IOException e) {
            return List.of();
        }
    }

    /**
     * PostgreSQL does not start while the number in one of its old lock files belongs to any living process of its
     * account, or to a dead one that nobody has buried.
     */
    private void forgetBorrowedPid() {
        try {
            if (pid().flatMap(ProcessHandle::of).isPresent()) {
                Files.deleteIfExists(cluster.resolve("postmaster.pid"));
            }
            try (var left = Files.newDirectoryStream(socket, ".s.PGSQL.*")) {
                for (Path file : left) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new LaunchRefused("PostgreSQL's outdated lock files cannot be removed: " + e, e);
        }
    }

    /** The shell's own kill: Java can send only two signals, and not every machine has the program. */
    private static void signal(String name, List<ProcessHandle> processes) {
        for (ProcessHandle process : processes) {
            Commands.run(List.of("/bin/sh", "-c", "kill -s " + name + " " + process.pid()));
        }
    }
}
