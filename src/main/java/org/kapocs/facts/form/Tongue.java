package org.kapocs.facts.form;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Languages as the columns of forms name them: {@code English (en)}, {@code Magyar}, {@code hu}. */
final class Tongue {
    private static final Map<String, String> TAGS = tags();

    private Tongue() {}

    /** The tag of the language; of one that nobody knows, its name itself. */
    static String tag(String written) {
        String name = written.strip().toLowerCase(Locale.ROOT);
        int from = name.lastIndexOf('(');
        if (from >= 0 && name.endsWith(")")) {
            String tag = name.substring(from + 1, name.length() - 1).strip();
            if (known(tag)) {
                return tag;
            }
        }
        return name.equals("default") ? "" : TAGS.getOrDefault(name, name);
    }

    static boolean known(String tag) {
        return TAGS.containsValue(tag.split("-", 2)[0]);
    }

    private static Map<String, String> tags() {
        var tags = new HashMap<String, String>();
        for (String tag : ULocale.getISOLanguages()) {
            var language = ULocale.forLanguageTag(tag);
            tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag);
            tags.putIfAbsent(language.getDisplayLanguage(ULocale.ENGLISH).toLowerCase(Locale.ROOT), tag);
            tags.putIfAbsent(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), tag);
        }
        return Map.copyOf(tags);
    }
}
