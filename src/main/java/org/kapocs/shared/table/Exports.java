package org.kapocs.shared.table;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Sends a list as a file, line by line as it is read: its length costs time and no memory. A handler that calls it is
 * {@code fresh} and holds no transaction open.
 */
@Component
public class Exports {
    /** Who needs more of it at once wants figures, or a copy of the house. */
    static final int LINES = 200_000;

    /** A file takes its reader's place at the desk's door until its last line: others are to get in, too. */
    private static final int AT_ONCE = 3;

    private static final int A_MINUTE = 60;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final TakenAlong trail;
    private final Messages messages;
    private final Clock clock;

    Exports(TakenAlong trail, Messages messages, Clock clock) {
        this.trail = trail;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Sends the list. That it was wanted is kept before anything leaves; when it breaks off, the file is no whole one.
     *
     * @throws Problem.TooMany while others take as many lists along as a node sends at once
     */
    public <T> void send(Who.Staff who, Language reader, Taking wanted, Listing<T> list, HttpServletResponse response)
            throws IOException {
        if (!places.tryAcquire()) {
            throw new Problem.TooMany(A_MINUTE);
        }
        try {
            write(who, reader, wanted, list, response);
        } finally {
            places.release();
        }
    }

    private <T> void write(Who.Staff who, Language reader, Taking wanted, Listing<T> list, HttpServletResponse response)
            throws IOException {
        trail.begins(who, list.name(), wanted.why());
        head(reader, wanted.format(), list.name(), response);
        var progress = new TableWriters.Progress();
        try {
            Writer writer =
                    TableWriters.writer(wanted.format(), words(reader, list.name()), response.getOutputStream());
            TableWriters.write(list, titles(reader, list), LINES, lastWord(reader), writer, progress);
            writer.close();
            progress.end();
        } finally {
            trail.ended(who, list.name(), progress.lines(), progress.whole(), wanted.why());
        }
    }

    private void head(Language reader, Format format, String list, HttpServletResponse response) {
        String name = messages.text(reader, "table.file." + list) + "-" + LocalDate.now(clock) + format.ending;
        response.setContentType(format.type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Where a comma stands in numbers, spreadsheets take the semicolon for the end of a cell. */
    private Words words(Language reader, String list) {
        return new Words(
                messages.text(reader, "table.list." + list),
                messages.text(reader, "table.cut"),
                clock.getZone(),
                reader.tag().equals("en") ? ',' : ';');
    }

    private <T> List<String> titles(Language reader, Listing<T> list) {
        return list.columns().stream()
                .map(column -> column.written() ? column.title() : messages.text(reader, column.title()))
                .toList();
    }

    private String lastWord(Language reader) {
        return messages.text(reader, "table.more");
    }
}
