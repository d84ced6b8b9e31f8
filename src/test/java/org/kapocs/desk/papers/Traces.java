package org.kapocs.desk.papers;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.slf4j.LoggerFactory;

/** Looks for words in files and in all that is logged, in the clear and in the usual disguises. */
final class Traces implements AutoCloseable {
    private final List<String> words;
    private final Set<String> logged = new ConcurrentSkipListSet<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final AppenderBase<ILoggingEvent> ear = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            hear(event.getLoggerName() + ": ", event.getFormattedMessage() + Arrays.toString(event.getArgumentArray()));
            for (IThrowableProxy each = event.getThrowableProxy(); each != null; each = each.getCause()) {
                hear(event.getLoggerName() + " threw: ", String.valueOf(each.getMessage()));
            }
        }
    };

    /** Hears everything down to debug level from now on; what the house silences by its own settings stays silent. */
    Traces(String... words) {
        this.words = List.of(words);
        ear.start();
        root.setLevel(Level.DEBUG);
        root.iteratorForAppenders().forEachRemaining(console -> {
            var filter = new ch.qos.logback.classic.filter.ThresholdFilter();
            filter.setLevel("WARN");
            filter.start();
            console.addFilter(filter);
        });
        root.addAppender(ear);
    }

    private void hear(String where, String said) {
        words.stream().filter(said::contains).forEach(word -> logged.add(where + word));
    }

    Set<String> logged() {
        return logged;
    }

    @Override
    public void close() {
        root.detachAppender(ear);
        root.setLevel(before);
        root.iteratorForAppenders().forEachRemaining(console -> console.clearAllFilters());
    }

    /** The words, with how they are written and in which file. */
    static Set<String> in(Path folder, String... words) throws IOException {
        var needles = new ArrayList<Needle>();
        for (String word : words) {
            needles.addAll(Needle.of(word));
        }
        var found = new TreeSet<String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = bytes(file);
                needles.stream()
                        .filter(needle -> contains(bytes, needle.bytes()))
                        .forEach(needle -> found.add(needle.name() + " in " + folder.relativize(file)));
            }
        }
        return found;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (java.nio.file.NoSuchFileException goneMeanwhile) {
            return new byte[0];
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean contains(byte[] all, byte[] wanted) {
        byte first = wanted[0];
        for (int at = 0; at <= all.length - wanted.length; at++) {
            if (all[at] == first && Arrays.equals(all, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private record Needle(String name, byte[] bytes) {
        static List<Needle> of(String word) {
            var all = new ArrayList<Needle>();
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                all.add(new Needle(word + " as " + charset, word.getBytes(charset)));
            }
            String hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
            all.add(new Needle(word + " as hex", hex.getBytes(StandardCharsets.US_ASCII)));
            all.add(new Needle(word + " as HEX", hex.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII)));
            for (int shift = 0; shift < 3; shift++) {
                all.add(new Needle(word + " as base64", base64(word, shift)));
            }
            return all;
        }

        /** As it stands in the middle of something longer, at this distance from the beginning of a group. */
        private static byte[] base64(String word, int shift) {
            byte[] padded = ("\0".repeat(shift) + word).getBytes(StandardCharsets.UTF_8);
            String text = Base64.getEncoder().withoutPadding().encodeToString(padded);
            return text.substring(shift == 0 ? 0 : 4, text.length() - 2).getBytes(StandardCharsets.US_ASCII);
        }
    }
}
