package org.kapocs.facts.information;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.kapocs.facts.information.Run.Look;
import org.kapocs.shared.language.Language;

/**
 * Texts with their facts put in, as a reader's language writes them, and with the official words beside the translated.
 *
 * @param reader in whose way numbers and dates are written
 */
record Runs(Map<String, Fact> facts, Language reader) {
    /** A fact, or an official word in brackets. */
    private static final Pattern INSERTED = Pattern.compile("\\{([a-z0-9][a-z0-9.-]*)}|\\[([^\\[\\]]+)]");

    private static final Currency FORINT = Currency.getInstance("HUF");

    /** One line of a text that is in this language. */
    List<Run> of(String line, String language) {
        var runs = new ArrayList<Run>();
        int from = 0;
        for (MatchResult found : INSERTED.matcher(line).results().toList()) {
            plain(runs, line.substring(from, found.start()), language);
            if (found.group(1) != null) {
                Fact fact = facts.get(found.group(1));
                plain(runs, fact == null ? found.group() : "", language);
                if (fact != null) {
                    runs.add(value(fact, language));
                }
            } else {
                runs.add(new Run(found.group(2), Material.SOURCE, Look.TERM));
            }
            from = found.end();
        }
        plain(runs, line.substring(from), language);
        return runs;
    }

    private static void plain(List<Run> runs, String text, String language) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, language, Look.PLAIN));
        }
    }

    /** A fact by itself, in the language of the text in which it stands. */
    Run value(Fact fact, String language) {
        String value = fact.in(language);
        ULocale locale = reader.locale();
        return switch (fact.type()) {
            case AMOUNT -> new Run(amount(value, locale), "", value.equals("0") ? Look.FREE : Look.VALUE);
            case NUMBER -> new Run(NumberFormat.getInstance(locale).format(Long.parseLong(value)), "", Look.VALUE);
            case DATE -> new Run(value, "", Look.DATE);
            case TEXT -> new Run(value, fact.language(language), Look.PLAIN);
            case PHONE -> new Run(value, "", Look.PHONE);
            case WEB -> new Run(value, "", Look.WEB);
        };
    }

    private static String amount(String value, ULocale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(FORINT);
        format.setMaximumFractionDigits(0);
        return format.format(Long.parseLong(value));
    }
}
