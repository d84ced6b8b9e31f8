package org.kapocs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the kernel says of processes: time on the processors, and memory. */
final class Processes {
    /** The kernel counts in hundredths of a second, whatever its clock. */
    private static final double TICK_MS = 10;

    private Processes() {}

    /** Milliseconds of processor time that these and their gone children have taken. */
    static double cpuMs(List<Long> pids) {
        return pids.stream().mapToDouble(Processes::cpuMs).sum();
    }

    private static double cpuMs(long pid) {
        String text = read(Path.of("/proc", Long.toString(pid), "stat"));
        if (text.isEmpty()) {
            return 0;
        }
        String[] cells = text.substring(text.lastIndexOf(')') + 2).split(" ");
        double sum = 0;
        for (int n = 11; n <= 14; n++) {
            sum += Double.parseDouble(cells[n]);
        }
        return sum * TICK_MS;
    }

    /** The process and all that it has started, and these. */
    static List<Long> tree(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(top -> java.util.stream.Stream.concat(java.util.stream.Stream.of(top), top.descendants()))
                .map(ProcessHandle::pid)
                .toList();
    }

    /** Those of the PostgreSQL that works in this directory. */
    static List<Long> of(Path cluster) {
        return read(cluster.resolve("postmaster.pid"))
                .lines()
                .findFirst()
                .map(pid -> tree(Long.parseLong(pid.strip())))
                .orElse(List.of());
    }

    /** Memory that is really there, what several share counted by halves, in MB. */
    static double memoryMb(List<Long> pids) {
        return pids.stream()
                        .mapToLong(pid -> read(Path.of("/proc", Long.toString(pid), "smaps_rollup"))
                                .lines()
                                .filter(line -> line.startsWith("Pss:"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                                .sum())
                        .sum()
                / 1024.0;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }
}
