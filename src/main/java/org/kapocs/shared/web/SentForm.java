package org.kapocs.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form with files, read here and not by the container: that one writes files to a disk, where they would lie in the
 * clear. All of it is in memory, of which all forms together get a bounded part, and only until it is closed. Fields
 * stand before files in our forms, so that they are known also when a file is too large to be read.
 */
public final class SentForm implements AutoCloseable {
    private static final int FIELDS = 64 * 1024;
    private static final int PARTS = 100;
    private static final int HEAD = 4 * 1024;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final int KILOBYTE = 1024;

    /** The attribute of a request whose form was answered before its files were read: its sender still sends them. */
    public static final String UNREAD = SentForm.class.getName();

    /**
     * For files that are in memory at one moment, all together: a bounded part of what the house has by itself. However
     * many newcomers send, the desk has its own.
     */
    public enum Room {
        DESK(64),
        NEWCOMERS(48);

        private final int megabytes;
        private final Semaphore left;

        Room(int megabytes) {
            this.megabytes = megabytes;
            this.left = new Semaphore(megabytes * KILOBYTE);
        }

        /** The whole of it. */
        public int megabytes() {
            return megabytes;
        }

        /** Takes some of it for what comes in another way than with a form; false when there is not so much left. */
        public boolean take(int kilobytes) {
            return left.tryAcquire(kilobytes);
        }

        /** Gives back what was taken. */
        public void give(int kilobytes) {
            left.release(kilobytes);
        }
    }

    private final MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    private final List<SentFile> files = new ArrayList<>();
    private final Room where;
    private final int most;
    private final int mostOfAll;
    private int parts;
    private int text;
    private int all;
    private int room;
    private boolean crowded;

    private SentForm(Room where, int most, int mostOfAll) {
        this.where = where;
        this.most = most;
        this.mostOfAll = mostOfAll;
    }

    /**
     * Reads its words and no file, though it says that there are some. Of somebody whom nobody knows no more is read.
     *
     * @throws Problem.Invalid when it is no such form
     */
    public static SentForm words(HttpServletRequest request) {
        return of(request, Room.NEWCOMERS, 0, 0);
    }

    /**
     * Reads the form; one that was sent as if it had no files has none.
     *
     * @param where its files are while they are read
     * @param most bytes of one file
     * @param mostOfAll bytes of all its files; when more are announced, no file is read at all
     * @throws Problem.Invalid when it is no such form
     * @throws Problem.NotYet when it took too long to come; that there was no room for its files each of them says
     */
    public static SentForm of(HttpServletRequest request, Room where, int most, int mostOfAll) {
        var form = new SentForm(where, most, mostOfAll);
        if (!inParts(request)) {
            request.getParameterMap().forEach((name, values) -> form.fields.addAll(name, List.of(values)));
            return form;
        }
        boolean whole = request.getContentLengthLong() <= (long) mostOfAll + FIELDS;
        try {
            var upload = new FileUpload();
            upload.setPartHeaderSizeMax(HEAD);
            upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
            FileItemIterator parts = upload.getItemIterator(form.bounded(request));
            while (parts.hasNext()) {
                if (!form.take(parts.next(), whole)) {
                    request.setAttribute(UNREAD, true);
                    break;
                }
            }
            return form;
        } catch (IOException | RuntimeException failure) {
            form.close();
            if (failure instanceof Problem) {
                throw (Problem) failure;
            }
            throw new Problem.Invalid(Map.of());
        }
    }

    /** Whether it was sent in parts, as forms with files are. */
    public static boolean inParts(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** Every byte counts: what stands before, between and after the parts, and parts without a name, are read unseen. */
    private ServletRequestContext bounded(HttpServletRequest request) {
        return new ServletRequestContext(request) {
            @Override
            public InputStream getInputStream() throws IOException {
                return new BoundedStream(super.getInputStream(), (long) mostOfAll + FIELDS, LONGEST);
            }
        };
    }

    /** Its fields. */
    public Form form() {
        return new Form(fields);
    }

    /** Its files, without those fields in which none was chosen. */
    public List<SentFile> files() {
        return List.copyOf(files);
    }

    /** Forgets what was read. */
    @Override
    public void close() {
        files.clear();
        where.left.release(room);
        room = 0;
    }

    /** False when nothing more is to be read. A part that is not read is not closed either: that would read it. */
    private boolean take(FileItemStream part, boolean whole) throws IOException {
        if (++parts > PARTS) {
            throw new Problem.Invalid(Map.of());
        }
        if (part.isFormField()) {
            field(part);
            return true;
        }
        String name = TypedText.line(Optional.ofNullable(part.getName()).orElse(""));
        if (!whole) {
            files.add(new SentFile(name, new byte[0], true));
            return false;
        }
        byte[] content = read(part.openStream());
        if (crowded) {
            giveUp(name);
            return false;
        }
        boolean tooLarge = content.length > most;
        if (content.length > 0 || !name.isEmpty()) {
            files.add(new SentFile(name, tooLarge ? new byte[0] : content, tooLarge));
        }
        return all <= mostOfAll;
    }

    /** The room is for others, and whoever sent these is told of each. */
    private void giveUp(String last) {
        List<String> names = Stream.concat(files.stream().map(SentFile::name), Stream.of(last))
                .toList();
        close();
        names.forEach(name -> files.add(SentFile.withoutRoom(name)));
    }

    private void field(FileItemStream part) throws IOException {
        byte[] bytes = part.openStream().readNBytes(FIELDS - text + 1);
        text += bytes.length;
        if (text > FIELDS || !CleanInput.isText(ByteBuffer.wrap(bytes))) {
            throw new Problem.Invalid(Map.of());
        }
        fields.add(part.getFieldName(), CleanRequest.clean(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** One byte more than it may have, when it is too large. The rest of it is read, and thrown away. */
    private byte[] read(InputStream in) throws IOException {
        var content = new ByteArrayOutputStream();
        byte[] piece = new byte[32 * KILOBYTE];
        for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
            all += length;
            if (all > mostOfAll) {
                return new byte[most + 1];
            }
            if (content.size() <= most) {
                content.write(piece, 0, Math.min(length, most + 1 - content.size()));
                int more = (all + KILOBYTE - 1) / KILOBYTE - room;
                if (more > 0 && !where.left.tryAcquire(more)) {
                    crowded = true;
                    return new byte[0];
                }
                room += Math.max(0, more);
            }
        }
        return content.toByteArray();
    }
}
