package org.kapocs.desk.rights;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.kapocs.shared.audit.Opening;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.privacy.Fact;
import org.kapocs.shared.privacy.HeldData;
import org.kapocs.shared.privacy.HeldRow;
import org.kapocs.shared.privacy.Retention;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What is kept of a person, to be read by them: room by room, in whole words, on one page that needs no other file. */
@Component
class CopyWords {
    private final HeldData held;
    private final Messages messages;
    private final Languages languages;
    private final Retention retention;
    private final Clock clock;

    CopyWords(HeldData held, Messages messages, Languages languages, Retention retention, Clock clock) {
        this.held = held;
        this.messages = messages;
        this.languages = languages;
        this.retention = retention;
        this.clock = clock;
    }

    String html(Copy copy, Language language) {
        var page = new StringBuilder("<!doctype html>\n<html lang=\"" + language.tag() + "\" dir=\""
                + language.direction() + "\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width,initial-scale=1\"><title>" + text(language, "rights.copy.title")
                + "</title></head>\n<body>\n");
        tag(page, "h1", text(language, "rights.copy.title"));
        tag(page, "p", text(language, "rights.copy.lead", "date", moment(language, clock.instant())));
        if (language.machineDrafted()) {
            tag(page, "p", text(language, "web.drafted"));
        }
        String room = "";
        for (HeldRow row : copy.rows()) {
            if (!row.room().equals(room)) {
                room = row.room();
                tag(page, "h2", text(language, "privacy.held." + room));
            }
            row(page, language, row);
        }
        openings(page, language, copy.openings());
        missing(page, language, copy);
        tag(page, "h2", text(language, "rights.copy.how.title"));
        for (Retention.Rule rule : retention.rules(People.HOUSE)) {
            tag(page, "p", text(language, "privacy.after." + rule.after(), "months", rule.months()));
        }
        tag(page, "p", text(language, "rights.copy.how"));
        return page.append("</body>\n</html>\n").toString();
    }

    private void row(StringBuilder page, Language language, HeldRow row) {
        page.append("<dl>\n");
        for (HeldRow.Value value : row.values()) {
            page.append("<dt>")
                    .append(text(language, value.fact().nameKey()))
                    .append("</dt><dd><bdi>")
                    .append(HtmlUtils.htmlEscape(said(language, row, value)).replace("\n", "<br>"))
                    .append("</bdi></dd>\n");
        }
        page.append("</dl>\n<hr>\n");
    }

    private String said(Language language, HeldRow row, HeldRow.Value value) {
        return held.rooms(People.HOUSE).stream()
                .filter(room -> room.room().equals(row.room()))
                .flatMap(room -> room.said(row, value, language.tag()).stream())
                .findFirst()
                .orElseGet(() -> said(language, value));
    }

    private String said(Language language, HeldRow.Value value) {
        if (value.fact() == Fact.LANGUAGE && Spoken.TAGS.contains(value.value().toString())) {
            return Spoken.name(value.value().toString(), language);
        }
        return switch (value.value()) {
            case Boolean yes -> messages.text(language, yes ? "rights.copy.yes" : "rights.copy.no");
            case Instant at -> moment(language, at);
            case LocalDate day -> day(language, day);
            case List<?> several ->
                several.stream()
                        .map(each -> word(language, value.named(), each.toString()))
                        .collect(Collectors.joining(", "));
            default -> word(language, value.named(), value.value().toString());
        };
    }

    /**
     * A word of the house is said as the house says it, and what only staff say, as it is said here for the person. Where
     * nobody has translated it, in the language of the house; as it is kept only where it stands for itself.
     */
    private String word(Language language, String named, String word) {
        if (named.isEmpty()) {
            return word;
        }
        if (messages.has(language, "rights.word." + named + word)) {
            return messages.text(language, "rights.word." + named + word);
        }
        Language known = messages.has(language, named + word) ? language : languages.house();
        return messages.has(known, named + word) ? messages.text(known, named + word) : word;
    }

    private void openings(StringBuilder page, Language language, List<Opening> openings) {
        tag(page, "h2", text(language, "rights.copy.opened"));
        page.append("<ul>\n");
        for (Opening opening : openings) {
            tag(
                    page,
                    "li",
                    HtmlUtils.htmlEscape(moment(language, opening.first())) + ": "
                            + opening.purpose()
                                    .map(purpose -> text(language, "audit.purpose." + purpose))
                                    .orElse(""));
        }
        page.append("</ul>\n");
    }

    private void missing(StringBuilder page, Language language, Copy copy) {
        tag(page, "h2", text(language, "rights.copy.missing"));
        page.append("<ul>\n");
        copy.missing().stream()
                .map(Copy.Missing::why)
                .distinct()
                .sorted()
                .forEach(why -> tag(page, "li", text(language, why.nameKey())));
        page.append("</ul>\n");
    }

    private String text(Language language, String key, Object... values) {
        return HtmlUtils.htmlEscape(messages.text(language, key, values));
    }

    private static void tag(StringBuilder page, String tag, String html) {
        page.append('<')
                .append(tag)
                .append('>')
                .append(html)
                .append("</")
                .append(tag)
                .append(">\n");
    }

    private String moment(Language language, Instant at) {
        DateFormat format = DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, language.locale());
        format.setTimeZone(TimeZone.getTimeZone(clock.getZone().getId()));
        return format.format(Date.from(at));
    }

    private static String day(Language language, LocalDate day) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.MEDIUM, language.locale());
        format.setTimeZone(TimeZone.getTimeZone("UTC"));
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
