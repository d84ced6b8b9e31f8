package org.kapocs.shared.sheet;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;

/** The words of a sheet in one of its languages. */
public final class SheetWords {
    private final Messages messages;
    private final Language language;
    private final ZoneId zone;

    public SheetWords(Messages messages, Language language, ZoneId zone) {
        this.messages = messages;
        this.language = language;
        this.zone = zone;
    }

    public Language language() {
        return language;
    }

    /** The message; arguments alternate name and value. */
    public String plain(String key, Object... namesAndValues) {
        return messages.text(language, key, namesAndValues);
    }

    /** The same, to stand on the sheet. */
    public Text text(String key, Object... namesAndValues) {
        return said(messages.text(language, key, namesAndValues));
    }

    /** Words that were made of words of the house. */
    public Text said(String words) {
        return new Text(words, language.tag(), false);
    }

    /** The day in words, without the time of day. */
    public String date(LocalDate day) {
        return written(
                DateFormat.getDateInstance(DateFormat.LONG, language.locale()),
                day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** The day in the city on which it was. */
    public String date(Instant at) {
        return date(at.atZone(zone).toLocalDate());
    }

    /** A day of which not all may be known. */
    public String date(int year, @Nullable Integer month, @Nullable Integer day) {
        if (month != null && day != null) {
            return date(LocalDate.of(year, month, day));
        }
        String known = month == null ? DateFormat.YEAR : DateFormat.YEAR_MONTH;
        LocalDate first = LocalDate.of(year, month == null ? 1 : month, 1);
        return written(
                DateFormat.getInstanceForSkeleton(known, language.locale()),
                first.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static String written(DateFormat format, Instant at) {
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(at));
    }

    /** Several things in a sentence. */
    public String list(List<String> things) {
        return ListFormatter.getInstance(language.locale()).format(things);
    }

    /** The name of a spoken language. */
    public String languageName(String tag) {
        return Spoken.name(tag, language);
    }
}
