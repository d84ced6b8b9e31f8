package org.kapocs.shared.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kapocs.shared.language.Language;

/**
 * Writes a sheet as a document to be edited (ECMA-376, transitional). A few parts of plain markup say all that a letter
 * needs, with the direction of each stretch of words; nothing in it runs, links or names anybody.
 */
final class DocxWriter {
    private static final String HALF = "4650";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Sheet sheet;

    private DocxWriter(Sheet sheet) {
        this.sheet = sheet;
    }

    static byte[] write(Sheet sheet) {
        Map<String, String> parts = new DocxWriter(sheet).parts();
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(sheet.day().atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="%1$scontent-types"><Default Extension="rels" \
                ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/word/document.xml" ContentType="%2$sdocument.main+xml"/>\
                <Override PartName="/word/styles.xml" ContentType="%2$sstyles+xml"/>\
                <Override PartName="/word/footer1.xml" ContentType="%2$sfooter+xml"/>\
                <Override PartName="/docProps/core.xml" \
                ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>""".formatted(PACKAGE, TYPES));
        parts.put(
                "_rels/.rels",
                relations(Map.of(
                        "rId1",
                        List.of(Markup.R + "/officeDocument", "word/document.xml"),
                        "rId2",
                        List.of(PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"))));
        parts.put("docProps/core.xml", core());
        parts.put("word/document.xml", document());
        parts.put("word/styles.xml", Styles.of(sheet.house()));
        parts.put("word/footer1.xml", footer());
        parts.put(
                "word/_rels/document.xml.rels",
                relations(Map.of(
                        "rId1",
                        List.of(Markup.R + "/styles", "styles.xml"),
                        "rId2",
                        List.of(Markup.R + "/footer", "footer1.xml"))));
        return parts;
    }

    private static String relations(Map<String, List<String>> targets) {
        var all = new StringBuilder();
        targets.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> all.append("<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>"
                        .formatted(
                                each.getKey(),
                                each.getValue().getFirst(),
                                each.getValue().getLast())));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + all + "</Relationships>";
    }

    private String core() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <cp:coreProperties xmlns:cp="%smetadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" \
                xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
                <dc:title>%s</dc:title><dc:language>%s</dc:language>\
                <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created></cp:coreProperties>""".formatted(
                        PACKAGE,
                        sheet.title().replace("&", "&amp;").replace("<", "&lt;"),
                        sheet.theirs().tag(),
                        sheet.day().atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private String document() {
        var document = new Markup("document");
        var prose = new Prose(document);
        document.in("body", () -> {
            for (String line : sheet.sender()) {
                prose.block(new Block.Quiet(new Text(line, sheet.house().tag(), true)), sheet.house());
            }
            List<Sheet.Row> rows = sheet.rows();
            for (int at = 0; at < rows.size(); ) {
                int to = at;
                while (to < rows.size() && rows.get(to).house() != null) {
                    to++;
                }
                if (to > at) {
                    table(document, prose, rows.subList(at, to));
                    at = to;
                } else {
                    prose.block(rows.get(at++).theirs(), sheet.theirs());
                }
            }
            // What ends with a table ends with an empty paragraph.
            document.one("p");
            document.in("sectPr", () -> {
                document.one("footerReference", "type", "default", "r:id", "rId2");
                document.one("pgSz", "w", "11906", "h", "16838");
                document.one("pgMar", "top", "1134", "right", "1134", "bottom", "1134", "left", "1134");
            });
        });
        return document.finished();
    }

    /** The client's language stands where their reading begins. */
    private void table(Markup document, Prose prose, List<Sheet.Row> rows) {
        document.in("tbl", () -> {
            document.in("tblPr", () -> {
                if (sheet.theirs().rtl()) {
                    document.one("bidiVisual");
                }
                document.one("tblW", "w", "5000", "type", "pct");
                document.one("tblLayout", "type", "fixed");
            });
            document.in("tblGrid", () -> document.one("gridCol", "w", HALF).one("gridCol", "w", HALF));
            for (Sheet.Row row : rows) {
                document.in("tr", () -> {
                    cell(document, prose, row.theirs(), sheet.theirs());
                    cell(document, prose, Objects.requireNonNull(row.house()), sheet.house());
                });
            }
        });
    }

    private static void cell(Markup document, Prose prose, Block block, Language in) {
        document.in("tc", () -> {
            document.in("tcPr", () -> document.one("tcW", "w", HALF, "type", "dxa"));
            prose.block(block, in);
        });
    }

    private String footer() {
        var footer = new Markup("ftr");
        footer.in("p", () -> {
            footer.in("pPr", () -> footer.one("pStyle", "val", "Quiet"));
            footer.in("r", () -> footer.words(sheet.foot() + " · "));
            field(footer, "PAGE");
            footer.in("r", () -> footer.words(" / "));
            field(footer, "NUMPAGES");
        });
        return footer.finished();
    }

    private static void field(Markup footer, String name) {
        footer.in("r", () -> footer.one("fldChar", "fldCharType", "begin"));
        footer.in("r", () -> footer.instruction(name));
        footer.in("r", () -> footer.one("fldChar", "fldCharType", "end"));
    }
}
