package org.kapocs.shared.web;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Spoken;

/** What every template has at hand: the reader's language and its words, dates and numbers, and the frame around. */
public final class Frame {
    private static final String UTC = "UTC";

    private final Pages pages;
    private final Language language;
    private final String path;
    private final Visitor visitor;
    private final @Nullable String said;

    Frame(Pages pages, Language language, String path, Visitor visitor, @Nullable String said) {
        this.pages = pages;
        this.language = language;
        this.path = path;
        this.visitor = visitor;
        this.said = said;
    }

    public Language language() {
        return language;
    }

    /** The languages that can be chosen instead. */
    public List<Language> languages() {
        return pages.languages().open();
    }

    /** The language in which the house works. */
    public Language houseLanguage() {
        return pages.languages().house();
    }

    public List<Language> staffLanguages() {
        return pages.languages().staff();
    }

    /** The address of this page, without its query. */
    public String path() {
        return path;
    }

    /** The address of a public page in the reader's language; {@code link("/topics")} is {@code /ar/topics}. */
    public String link(String rest) {
        return "/" + language.tag() + rest;
    }

    /** Whether this is a page for staff. */
    public boolean staffSide() {
        return path.equals("/staff") || path.startsWith("/staff/");
    }

    /** This page's address in another language. */
    public String pathIn(Language other) {
        int slash = path.indexOf('/', 1);
        return "/" + other.tag() + (slash < 0 ? "" : path.substring(slash));
    }

    /** The message in the reader's language; arguments alternate name and value. */
    public String text(String key, Object... namesAndValues) {
        return pages.messages().text(language, key, namesAndValues);
    }

    public boolean hasText(String key) {
        return pages.messages().has(language, key);
    }

    /** The address of a file under {@code static/}, with the hash of its content, so that it may be kept for ever. */
    public String asset(String name) {
        return pages.asset(name);
    }

    /** A fresh idempotency key for a form that creates something. */
    public String once() {
        return UUID.randomUUID().toString();
    }

    public Visitor visitor() {
        return visitor;
    }

    /** The key of what was done just before this page, to be said once; null when nothing was. */
    public @Nullable String said() {
        return said;
    }

    /** How the client point is reached from outside. */
    public ClientPoint clientPoint() {
        return pages.clientPoint();
    }

    /** Whether the city's own demo is shown. */
    public boolean demo() {
        return pages.demo();
    }

    /** The same page in another language, to show somebody what another person will read. */
    public Frame in(Language other) {
        return new Frame(pages, other, path, visitor, null);
    }

    /** Another module's part of this page. */
    public Content render(Piece piece) {
        return output -> pages.write(piece, this, output);
    }

    public String date(LocalDate day) {
        return Dates.day(
                language.locale(), UTC, day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Date and time of day in the city's zone. */
    public String dateTime(Instant instant) {
        return Dates.moment(language.locale(), pages.zone().getId(), instant);
    }

    /** For machines: HTML takes at most three digits of a second. */
    public String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Time of day in the city's zone. */
    public String time(Instant instant) {
        return bySkeleton("jm", instant);
    }

    /** A time of day that is the same wherever one is. */
    public String time(LocalTime time) {
        Instant moment = time.atDate(LocalDate.EPOCH).toInstant(ZoneOffset.UTC);
        return Dates.bySkeleton("jm", language.locale(), UTC, moment);
    }

    /** Day of the week and time of day in the city's zone. */
    public String weekdayTime(Instant instant) {
        return bySkeleton("EEEEjm", instant);
    }

    private String bySkeleton(String skeleton, Instant instant) {
        return Dates.bySkeleton(skeleton, language.locale(), pages.zone().getId(), instant);
    }

    public String date(Instant instant) {
        return date(instant.atZone(pages.zone()).toLocalDate());
    }

    /** A calendar month, which is the same month for every reader. */
    public String month(YearMonth month) {
        ULocale gregorian = language.locale().setKeywordValue("calendar", "gregorian");
        return Dates.bySkeleton(
                "yMMMM",
                gregorian,
                UTC,
                month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Several things in a sentence. */
    public String list(List<String> things) {
        return ListFormatter.getInstance(language.locale()).format(things);
    }

    public String number(Number number) {
        return Numbers.written(language.locale(), number);
    }

    /** The name of a spoken language, in the reader's language. */
    public String languageName(String tag) {
        return Spoken.name(tag, language);
    }
}
