package org.kapocs.facts.information;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a fact must be, so that it can be shown as what it is. */
final class FactRules {
    private static final int LONGEST = 300;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d ]{1,19}");
    private static final Pattern WEB = Pattern.compile("https://[a-z0-9.-]+(/\\S*)?");

    private FactRules() {}

    /** What is wrong is named by the field of the form. */
    static Map<String, String> wrong(Fact fact) {
        var wrong = new LinkedHashMap<String, String>();
        if (!fact.said().containsKey(Material.SOURCE)) {
            wrong.put("said-" + Material.SOURCE, "information.error.empty");
        }
        fact.said().forEach((language, value) -> {
            if (value.length() > LONGEST) {
                wrong.put("said-" + language, "information.error.long");
            } else if (!fits(fact.type(), value)) {
                wrong.put("said-" + language, "information.error.value");
            }
        });
        if (fact.source().isBlank()) {
            wrong.put("source", "information.error.empty");
        } else if (fact.source().length() > LONGEST) {
            wrong.put("source", "information.error.long");
        }
        return wrong;
    }

    private static boolean fits(Fact.Type type, String value) {
        return switch (type) {
            case AMOUNT, NUMBER -> NUMBER.matcher(value).matches();
            case DATE -> day(value);
            case TEXT -> !value.isBlank();
            case PHONE -> PHONE.matcher(value).matches();
            case WEB -> WEB.matcher(value).matches();
        };
    }

    private static boolean day(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
