package org.kapocs.keep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a backup says of itself. Written last: a folder without it, or one that ends before its own hash, is what a
 * killed backup left.
 *
 * @param facts single values, by name
 * @param migrations the newest one of each module
 * @param rows how many each table has, by {@code schema.table}
 * @param sequences the last value of each
 * @param files everything else in the folder
 */
record Manifest(
        Map<String, String> facts,
        Map<String, String> migrations,
        Map<String, Long> rows,
        Map<String, Long> sequences,
        List<Part> files) {
    static final String NAME = "manifest";
    private static final String FORM = "Kapocs backup 1";
    private static final String WHOLE = "whole ";

    /** A file of the backup. */
    record Part(String sha256, long bytes, String path) {}

    static Manifest empty() {
        return new Manifest(
                new LinkedHashMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
    }

    /** @throws KeepRefused when there is none, it is cut short, or it was changed */
    static Manifest in(Path backup) throws IOException {
        Path file = backup.resolve(NAME);
        if (Files.notExists(file)) {
            throw new KeepRefused(backup + " is no whole backup: it has no manifest, which is written last. Either it"
                    + " was interrupted, or this is another folder. Nothing was changed.");
        }
        String text = Files.readString(file);
        int end = text.lastIndexOf(WHOLE);
        if (!text.startsWith(FORM + "\n")
                || end < 0
                || !text.substring(end).equals(WHOLE + Hashes.of(text.substring(0, end)) + "\n")) {
            throw new KeepRefused("The manifest of " + backup + " is damaged or was changed. Take another backup."
                    + " Nothing was changed.");
        }
        Manifest manifest = empty();
        text.substring(0, end).lines().skip(1).forEach(manifest::read);
        return manifest;
    }

    void write(Path backup) throws IOException {
        var text = new StringBuilder(FORM + "\n");
        facts.forEach((name, value) -> text.append("%s %s%n".formatted(name, value)));
        migrations.forEach((module, version) -> text.append("migration %s %s%n".formatted(version, module)));
        rows.forEach((table, count) -> text.append("rows %d %s%n".formatted(count, table)));
        sequences.forEach((sequence, value) -> text.append("sequence %d %s%n".formatted(value, sequence)));
        files.forEach(part -> text.append("file %s %d %s%n".formatted(part.sha256(), part.bytes(), part.path())));
        Path draft = backup.resolve(NAME + ".new");
        Hashes.write(draft, (text + WHOLE + Hashes.of(text.toString()) + "\n").getBytes(StandardCharsets.UTF_8));
        Files.move(draft, backup.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    private void read(String line) {
        String[] word = line.split(" ", 2);
        String[] two = word[1].split(" ", 2);
        switch (word[0]) {
            case "migration" -> migrations.put(two[1], two[0]);
            case "rows" -> rows.put(two[1], Long.valueOf(two[0]));
            case "sequence" -> sequences.put(two[1], Long.valueOf(two[0]));
            case "file" -> {
                String[] rest = two[1].split(" ", 2);
                files.add(new Part(two[0], Long.parseLong(rest[0]), rest[1]));
            }
            default -> facts.put(word[0], word[1]);
        }
    }

    String fact(String name) {
        String value = facts.get(name);
        if (value == null) {
            throw new KeepRefused("The manifest says nothing of '" + name + "': it was written by another Kapocs.");
        }
        return value;
    }

    boolean isOfCluster() {
        return fact("kind").equals("cluster");
    }

    /** Everything that was confirmed before this moment is in it. */
    Instant holds() {
        return Instant.parse(fact("holds"));
    }

    long bytes() {
        return files.stream().mapToLong(Part::bytes).sum();
    }

    long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
