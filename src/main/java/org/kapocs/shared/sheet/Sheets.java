package org.kapocs.shared.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.web.ClientPoint;
import org.kapocs.shared.web.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes letters to hand over: in the client's language, beside it in that of the house. */
@Component
public class Sheets {
    /** Each holds its fonts in memory while it is made. */
    private static final int AT_ONCE = 4;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Messages messages;
    private final Languages languages;
    private final ClientPoint point;
    private final Trail trail;
    private final TransactionTemplate keeping;
    private final Clock clock;

    Sheets(
            Messages messages,
            Languages languages,
            ClientPoint point,
            Trail trail,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.messages = messages;
        this.languages = languages;
        this.point = point;
        this.trail = trail;
        this.keeping = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * The sheet as a file to be kept by whoever asked, and by nobody on the way. That it was made, and from which version
     * of its template, stands in the trail before it leaves. Whether they may have it is decided before: this shows all.
     *
     * @param ending of a {@link Format}; missing when there is none such
     */
    public ResponseEntity<byte[]> hand(Who.Staff who, Content content, String ending) {
        Format format = Format.of(ending).orElseThrow(Problem.Missing::new);
        Sheet sheet = sheet(content);
        byte[] file = made(sheet, format);
        keeping.executeWithoutResult(_ ->
                trail.wrote(who, content.about(), "sheet." + content.template().mark()));
        String name = "%s-%s-%s.%s"
                .formatted(
                        content.number(),
                        content.template().name(),
                        content.theirs().tag(),
                        ending);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(file);
    }

    private byte[] made(Sheet sheet, Format format) {
        places.acquireUninterruptibly();
        try {
            return switch (format) {
                case PDF -> PdfWriter.write(sheet);
                case DOCX -> DocxWriter.write(sheet);
            };
        } finally {
            places.release();
        }
    }

    private Sheet sheet(Content content) {
        LocalDate today = LocalDate.now(clock);
        var house = new SheetWords(messages, languages.house(), clock.getZone());
        List<Block> beside = whole(content, house, today);
        List<Block> theirs = content.theirs().equals(house.language())
                ? beside
                : whole(content, new SheetWords(messages, content.theirs(), clock.getZone()), today);
        String title = beside.getFirst() instanceof Block.Title(Text text) ? text.value() : "";
        Template template = content.template();
        return new Sheet(
                template,
                content.number(),
                today,
                content.theirs(),
                house.language(),
                title + " – " + content.number(),
                sender(house),
                Sheet.paired(theirs, beside),
                house.plain(
                        "sheet.foot",
                        "template",
                        template.name(),
                        "version",
                        template.version(),
                        "number",
                        content.number(),
                        "date",
                        house.date(today)));
    }

    private List<Block> whole(Content content, SheetWords words, LocalDate today) {
        var all = new ArrayList<Block>(content.told().apply(words));
        all.add(1, new Block.Fact(words.text("sheet.number"), Text.typed(content.number(), null)));
        all.add(2, new Block.Fact(words.text("sheet.date"), words.said(words.date(today))));
        if (content.theirs().machineDrafted()) {
            boolean house = words.language().equals(languages.house());
            all.add(new Block.Quiet(words.text(house ? "sheet.drafted" : "web.drafted")));
        }
        return all;
    }

    private List<String> sender(SheetWords house) {
        Language language = house.language();
        String ways = String.join(
                " · ",
                Stream.concat(Stream.of(point.address(), point.hours(language)), point.ways().stream())
                        .filter(way -> !way.isEmpty())
                        .toList());
        return Stream.of(house.plain("web.place"), ways)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
