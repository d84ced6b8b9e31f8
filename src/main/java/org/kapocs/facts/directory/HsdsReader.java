package org.kapocs.facts.directory;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.kapocs.shared.web.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a file of any size record by record: an HSDS page, a bare list, one record, or translations. */
final class HsdsReader {
    private static final JsonMapper JSON = StrictJson.reader();
    private static final Set<String> STREAMED = Set.of("contents", "features", "translations");

    private final Intake intake;
    private final Records records;
    private final List<Located> translations = new ArrayList<>();
    private int read;

    private record Located(ObjectNode json, String place) {}

    HsdsReader(Intake intake, Records records) {
        this.intake = intake;
        this.records = records;
    }

    /** @throws Unreadable when the file is not JSON from beginning to end */
    void read(InputStream file, Consumer<Long> progress) {
        var bounded = new OneRecord(file);
        try (JsonParser parser = JSON.createParser(bounded)) {
            root(parser, read -> {
                bounded.next();
                progress.accept(read);
            });
        } catch (UnexpectedEndOfInputException end) {
            throw new Unreadable("truncated", Integer.toString(read), line(end));
        } catch (JacksonException malformed) {
            String message = String.valueOf(malformed.getOriginalMessage());
            throw new Unreadable(message.contains("UTF-") ? "encoding" : "malformed", "", line(malformed));
        }
    }

    private static String line(JacksonException exception) {
        var at = exception.getLocation();
        return at == null ? "" : at.getLineNr() + ":" + at.getColumnNr();
    }

    private void root(JsonParser parser, Consumer<Long> progress) {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            each(parser, "", progress);
        } else if (first == JsonToken.START_OBJECT) {
            object(parser, progress);
        } else {
            throw new Unreadable(first == null ? "empty" : "not-a-list", "", "1:1");
        }
        if (parser.nextToken() != null) {
            var at = parser.currentTokenLocation();
            throw new Unreadable("more", "", at.getLineNr() + ":" + at.getColumnNr());
        }
    }

    /** The lists of a page are read one by one; all else is kept until it is clear what the object is. */
    private void object(JsonParser parser, Consumer<Long> progress) {
        ObjectNode rest = JSON.createObjectNode();
        boolean list = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && STREAMED.contains(field) && !rest.has("status")) {
                list = true;
                each(parser, field, progress);
            } else {
                rest.set(field, JSON.readTree(parser));
            }
        }
        if (list) {
            translate(rest.path("language").asString(""));
            claim(rest);
        } else {
            records.take(rest, "1", intake);
        }
    }

    private void each(JsonParser parser, String field, Consumer<Long> progress) {
        for (int n = 0; parser.nextToken() != JsonToken.END_ARRAY; n++) {
            if (parser.currentToken() == null) {
                throw new Unreadable("truncated", Integer.toString(read), "");
            }
            String place =
                    field + "[" + n + "], " + parser.currentTokenLocation().getLineNr();
            JsonNode item = JSON.readTree(parser);
            read++;
            progress.accept(parser.currentLocation().getByteOffset());
            if (!(item instanceof ObjectNode object)) {
                intake.other(
                        "not-an-object",
                        item.toString()
                                .substring(0, Math.min(60, item.toString().length())),
                        place);
            } else if (field.equals("translations")) {
                translations.add(new Located(object, place));
            } else {
                records.take(object, place, intake);
            }
        }
    }

    /** The language of a file of translations may stand after them. */
    private void translate(String language) {
        if (!translations.isEmpty() && language.isEmpty()) {
            throw new Unreadable("no-language", "language", "");
        }
        translations.forEach(each -> intake.translation(each.json(), language, each.place()));
    }

    /** Of one page of several, its size; of a single page, the total. */
    private void claim(ObjectNode page) {
        JsonNode many = page.path(page.path("total_pages").asInt(1) > 1 ? "size" : "total_items");
        if (many.isIntegralNumber()) {
            intake.claims(many.asInt(0));
        }
    }
}
