package org.kapocs.desk.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.web.Secrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who was erased, by ids that lead to nobody, one page for each, in a folder beside the database: when a backup from
 * before is brought back, they are erased again. Each page is signed, so that nobody erases by putting a file there.
 */
@Component
class Ledger {
    private static final String PURPOSE = "rights.erased";
    private static final String DRAFT = ".tmp";

    /** No page takes as long to be written. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Path folder;
    private final Secrets secrets;
    private final Clock clock;

    Ledger(@Value("${kapocs.data}") Path data, Secrets secrets, Clock clock) {
        this.folder = data.resolve("erased");
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * What is known of an erasure.
     *
     * @param number by which people spoke of it, and the person was told
     */
    record Page(UUID erasure, long number, UUID proposedBy, UUID approvedBy, DataSubject whose) {
        String words() {
            return "Kapocs erased\nerasure " + erasure + "\nproposed " + proposedBy + "\napproved " + approvedBy
                    + "\norganization " + whose.organization() + "\nclients " + line(whose.clients()) + "\ncontacts "
                    + line(whose.contacts()) + "\ncases " + line(whose.cases()) + "\nhanging " + line(whose.hanging())
                    + "\nnumber " + number + "\n";
        }

        private static String line(Set<UUID> ids) {
            return ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
        }

        static Page parse(List<String> lines) {
            List<String> values = lines.stream()
                    .skip(1)
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .toList();
            var whose = new DataSubject(
                    UUID.fromString(values.get(3)),
                    ids(values.get(4)),
                    ids(values.get(5)),
                    ids(values.get(6)),
                    Set.copyOf(ids(values.get(7))));
            return new Page(
                    UUID.fromString(values.get(0)),
                    Long.parseLong(values.get(8)),
                    UUID.fromString(values.get(1)),
                    UUID.fromString(values.get(2)),
                    whose);
        }

        private static Set<UUID> ids(String line) {
            return line.isEmpty()
                    ? Set.of()
                    : Arrays.stream(line.split(",")).map(UUID::fromString).collect(Collectors.toSet());
        }
    }

    /** Adds a page, whole or not at all, whenever the power fails. */
    void write(Page page) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "page", DRAFT);
            String words = page.words();
            var text = ByteBuffer.wrap((words + "seal " + seal(words) + "\n").getBytes(StandardCharsets.UTF_8));
            try (var file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                while (text.hasRemaining()) {
                    file.write(text);
                }
                file.force(true);
            }
            Files.move(
                    draft,
                    folder.resolve(page.erasure().toString()),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All pages that we have signed. */
    List<Page> pages() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        var pages = new ArrayList<Page>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (file.toString().endsWith(DRAFT)) {
                    tidy(file);
                } else {
                    read(file).ifPresent(pages::add);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return pages;
    }

    /** A house that was killed while it wrote a page leaves a draft; the page was written anew when it went on. */
    private void tidy(Path draft) throws IOException {
        if (Files.getLastModifiedTime(draft)
                .toInstant()
                .isBefore(clock.instant().minus(LONGEST))) {
            Files.deleteIfExists(draft);
        }
    }

    private Optional<Page> read(Path file) throws IOException {
        try {
            String text = Files.readString(file);
            int end = text.lastIndexOf("seal ");
            String words = text.substring(0, Math.max(0, end));
            boolean ours = end > 0
                    && MessageDigest.isEqual(
                            seal(words).getBytes(StandardCharsets.UTF_8),
                            text.substring(end + 5).strip().getBytes(StandardCharsets.UTF_8));
            return ours ? Optional.of(Page.parse(words.lines().toList())) : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException torn) {
            return Optional.empty();
        }
    }

    private String seal(String words) {
        return HexFormat.of().formatHex(secrets.hmac(PURPOSE, words));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
