package org.kapocs.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All backups of a folder, and what is let go of. */
final class Shelf {
    private static final String BACKUP = "\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ";

    private Shelf() {}

    /** What a killed one left; nobody else is at work here. */
    static void clearInterrupted(Path backups) throws IOException {
        try (var left = Files.newDirectoryStream(backups, "*" + Backup.PART)) {
            for (Path part : left) {
                delete(part);
            }
        }
    }

    /** Keeps the newest of this city, and of each log what begins with one of them. */
    static void keepNewest(Path backups, int keep, String occupant) throws IOException {
        TreeMap<Path, Manifest> kept = of(occupant, backups);
        var firstOfLog = new TreeMap<String, String>();
        while (kept.size() > keep) {
            Map.Entry<Path, Manifest> old = kept.firstEntry();
            kept.remove(old.getKey());
            Path going = backups.resolve(old.getKey().getFileName() + Backup.PART);
            Files.move(old.getKey(), going);
            delete(going);
            noteLog(old.getValue(), "", firstOfLog);
        }
        for (Manifest manifest : kept.descendingMap().values()) {
            noteLog(manifest, manifest.facts().getOrDefault("first-segment", ""), firstOfLog);
        }
        for (var log : firstOfLog.entrySet()) {
            if (log.getValue().isEmpty()) {
                delete(backups.resolve(log.getKey())); // nobody begins with it any more
            } else {
                new LogFolder(backups.resolve(log.getKey())).deleteBefore(log.getValue());
            }
        }
    }

    private static void noteLog(Manifest manifest, String first, Map<String, String> firstOfLog) {
        if (manifest.isOfCluster()) {
            firstOfLog.put(manifest.fact("log"), first);
        }
    }

    private static TreeMap<Path, Manifest> of(String occupant, Path backups) throws IOException {
        var ours = new TreeMap<Path, Manifest>();
        try (var all = Files.list(backups)) {
            for (Path backup : all.toList()) {
                if (backup.getFileName().toString().matches(BACKUP)) {
                    try {
                        ours.put(backup, Manifest.in(backup));
                    } catch (KeepRefused notWhole) {
                        // and not ours to judge
                    }
                }
            }
        }
        ours.values().removeIf(manifest -> !manifest.fact("occupant").equals(occupant));
        return ours;
    }

    static void delete(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (var walk = Files.walk(tree)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
