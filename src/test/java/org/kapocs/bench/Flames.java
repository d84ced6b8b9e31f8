package org.kapocs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the application's processor time goes while one kind of visit is made: the top rows of its flame graph. */
final class Flames {
    private static final int ROWS = 12;

    private Flames() {}

    /** As Markdown: in which methods its threads were found, and in which of the house's own or below them. */
    static String of(House house, Row row, Duration time) throws Exception {
        Path file = Files.createTempFile("flames", ".jfr");
        String pid = house.application().getFirst().toString();
        try {
            command(pid, "JFR.start", "name=flames", "settings=profile");
            Load.at(row.rate(), time, row.visit());
            command(pid, "JFR.stop", "name=flames", "filename=" + file);
            return table(row, RecordingFile.readAllEvents(file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void command(String... words) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(
                        Stream.concat(Stream.of(jcmd), Stream.of(words)).toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    private static String table(Row row, List<RecordedEvent> events) {
        var top = new HashMap<String, Integer>();
        var below = new HashMap<String, Integer>();
        int samples = 0;
        for (RecordedEvent event : events) {
            if (!event.getEventType().getName().equals("jdk.ExecutionSample") || event.getStackTrace() == null) {
                continue;
            }
            List<RecordedFrame> frames = event.getStackTrace().getFrames();
            samples++;
            top.merge(name(frames.getFirst()), 1, Integer::sum);
            var here = new HashSet<String>();
            frames.stream().filter(Flames::ours).map(Flames::name).forEach(here::add);
            here.forEach(each -> below.merge(each, 1, Integer::sum));
        }
        return "## " + row.about() + "\n\n" + samples + " samples. In these methods:\n\n" + most(top, samples)
                + "\nIn these of the house, or below them:\n\n" + most(below, samples) + "\n";
    }

    private static boolean ours(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return type.startsWith("org.kapocs.") && !type.contains("$$") || type.startsWith("kapocs.pages.");
    }

    private static String name(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return type.substring(type.lastIndexOf('.') + 1) + "."
                + frame.getMethod().getName();
    }

    private static String most(Map<String, Integer> found, int samples) {
        return found.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(ROWS)
                .map(each -> String.format(
                        Locale.ROOT, "- %.1f %% `%s`%n", 100.0 * each.getValue() / samples, each.getKey()))
                .collect(Collectors.joining());
    }
}
