package org.kapocs.facts.client;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks whether a text tells who a client is: by a name in whatever script and with the endings that Hungarian hangs on
 * names, by a telephone number or address, by the day of birth. What it does not find may still be there: it finds
 * mistakes, and nobody who wants to hide something.
 */
public final class Telltales {
    /** A shorter word begins too many others. */
    private static final int LONG_ENOUGH = 4;

    private static final int ENDING = 4;
    private static final int DIGITS = 8;
    private static final int CONSONANTS = 3;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{P}\\p{Z}]+");
    private static final Pattern IN_A_NUMBER = Pattern.compile("[\\s()/.\\-]+");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]");
    /** What Russian and Ukrainian write behind a year, and people often do not. */
    private static final Pattern YEAR_SIGN = Pattern.compile(" [a-z]$");

    private static final Pattern PLAIN = Pattern.compile("[\\p{IsLatin}\\s\\p{P}\\p{Z}]+");
    private static final Pattern MARKS = Pattern.compile("[^A-Za-z0-9]+");
    /** How a word begins that says that somebody was born, in the languages of the house and in plain letters. */
    private static final Pattern BORN = Pattern.compile(
            " (szul|born|birth|rodil|rozden|rozhden|narod|dogum|dogdu|sinh|torson|chu sheng|mwalyd|mtwld|wld)");

    private static final int NEAR_A_YEAR = 30;
    private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(st|nd|rd|th)\\b( of\\b)?");

    private static final Set<String> ENDINGS = Set.of(
            "", "t", "at", "et", "ot", "nak", "nek", "val", "vel", "ra", "re", "hoz", "hez", "tol", "rol", "ban", "ben",
            "bol", "nal", "nel", "ert", "ja", "je", "s");
    private static final List<ULocale> CALENDARS = Stream.of(
                    "hu", "en", "en-GB", "uk", "ru", "ar", "fa", "zh", "vi", "tr", "mn")
            .map(ULocale::forLanguageTag)
            .toList();

    private Telltales() {}

    /** By what this text tells that it is about this person. */
    public static Set<Telltale> in(String written, Person person) {
        String text = plainDigits(written);
        var found = EnumSet.noneOf(Telltale.class);
        NameKey key = NameKey.of(BETWEEN.matcher(text).replaceAll(" "));
        NameKey foreign = NameKey.of(PLAIN.matcher(text).replaceAll(" "));
        if (person.names().stream().anyMatch(name -> names(key, foreign, name) || Heard.in(text, name))) {
            found.add(Telltale.NAME);
        }
        String digits = IN_A_NUMBER.matcher(text).replaceAll("");
        if (person.reach().stream().anyMatch(reach -> reaches(text, digits, reach))) {
            found.add(Telltale.REACH);
        }
        if (person.birth() != null && isBorn(text, key, person.birth())) {
            found.add(Telltale.BIRTH);
        }
        return found;
    }

    /** Whether the number of a case stands in the text: {@code K-2026-0417}, with whatever between. */
    public static boolean numbered(String text, String number) {
        String[] parts = number.split("-");
        String marked =
                MARKS.matcher(plainDigits(text).toUpperCase(Locale.ROOT)).replaceAll("-") + "-";
        return parts.length == 3
                && (marked.contains(parts[1] + "-" + parts[2] + "-")
                        || marked.contains("K-" + parts[1] + "-" + Integer.parseInt(parts[2]) + "-"));
    }

    /** Whether these numbers stand in the text, one after the other, with marks between and no words. */
    static boolean inARow(String marked, int... numbers) {
        return Stream.of("%d-%d-%d", "%02d-%02d-%02d")
                .map(each -> each.formatted(numbers[0], numbers[1], numbers[2]))
                .anyMatch(row -> marked.contains("-" + row + "-"));
    }

    /** @param foreign what of the text is not written in Latin letters: there, what is heard is compared */
    private static boolean names(NameKey text, NameKey foreign, Name name) {
        NameKey key = NameKey.of(BETWEEN.matcher(name.spoken()).replaceAll(" "));
        var words = new HashSet<>(List.of(text.latin().split(" ")));
        List<String> parts = List.of(key.latin().split(" "));
        boolean signs = name.script().equals("Hani"); // each of which is a word by itself, and common
        if (!signs
                && parts.stream()
                        .anyMatch(part -> part.length() > 2 && words.stream().anyMatch(word -> bears(word, part)))) {
            return true;
        }
        if (parts.size() > 1 && (" " + text.latin() + " ").contains(" " + key.latin() + " ")) {
            return true;
        }
        String heard = name.script().equals("Latn") ? foreign.sound() : text.sound();
        var sounds = new HashSet<>(List.of(heard.split(" ")));
        return !signs
                && key.soundWords().stream().anyMatch(sound -> sound.length() >= CONSONANTS && sounds.contains(sound));
    }

    private static boolean bears(String word, String name) {
        if (!word.startsWith(name)) {
            return false;
        }
        String ending = word.substring(name.length());
        return name.length() >= LONG_ENOUGH ? ending.length() <= ENDING : ENDINGS.contains(ending);
    }

    private static boolean reaches(String text, String digits, Reach reach) {
        if (reach.kind() != ReachKind.PHONE) {
            return reach.value().length() >= LONG_ENOUGH
                    && text.toLowerCase(Locale.ROOT).contains(reach.value().toLowerCase(Locale.ROOT));
        }
        String number = NO_DIGITS.matcher(reach.value()).replaceAll("");
        return number.length() >= DIGITS && digits.contains(number.substring(number.length() - DIGITS));
    }

    private static boolean isBorn(String text, NameKey key, BirthDate birth) {
        Integer month = birth.month();
        Integer day = birth.day();
        int year = birth.year();
        if (isYear(key, year)) {
            return true;
        }
        if (month == null || day == null) {
            return false;
        }
        String marked = "-" + MARKS.matcher(text).replaceAll("-") + "-";
        return inARow(marked, year, month, day)
                || inARow(marked, day, month, year)
                || inARow(marked, month, day, year)
                || CALENDARS.stream().anyMatch(each -> isWritten(key, LocalDate.of(year, month, day), each));
    }

    /** Many share a year, and it is often what matters: it tells only beside a word that says born. */
    private static boolean isYear(NameKey text, int year) {
        return Pattern.compile("(?<!\\d)" + year + "(?!\\d)")
                .matcher(text.latin())
                .results()
                .anyMatch(at -> BORN.matcher(" "
                                + text.latin()
                                        .substring(
                                                Math.max(0, at.start() - NEAR_A_YEAR),
                                                Math.min(text.latin().length(), at.end() + NEAR_A_YEAR)))
                        .find());
    }

    private static String plainDigits(String text) {
        var plain = new StringBuilder();
        text.codePoints()
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isWritten(NameKey text, LocalDate day, ULocale calendar) {
        Date start = Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        String words = ORDINAL.matcher(text.latin()).replaceAll("");
        return Stream.of(DateFormat.LONG, DateFormat.MEDIUM).anyMatch(length -> {
            DateFormat format = DateFormat.getDateInstance(length, calendar);
            format.setTimeZone(TimeZone.GMT_ZONE);
            String written = plainDigits(format.format(start));
            String plain = NameKey.of(BETWEEN.matcher(written).replaceAll(" ")).latin();
            return holds(words, YEAR_SIGN.matcher(plain).replaceAll(""));
        });
    }

    /** Whether the day stands there by itself: the first of a month is not the twelfth. */
    private static boolean holds(String text, String day) {
        for (int at = text.indexOf(day); at >= 0; at = text.indexOf(day, at + 1)) {
            int end = at + day.length();
            boolean begins = at == 0 || !Character.isDigit(text.charAt(at - 1));
            if (begins && (end == text.length() || !Character.isDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
