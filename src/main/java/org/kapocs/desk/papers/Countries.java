package org.kapocs.desk.papers;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kapocs.shared.language.Language;

/** Who issues documents: the countries of ISO 3166-1, and Kosovo, which the standard leaves out. */
public final class Countries {
    static final SortedSet<String> CODES = codes();

    private Countries() {}

    /** Their names by code, in the reader's language and order. */
    public static Map<String, String> named(Language reader) {
        Collator order = Collator.getInstance(reader.locale());
        var named = new LinkedHashMap<String, String>();
        CODES.stream()
                .sorted(Comparator.comparing(code -> name(code, reader), order::compare))
                .forEach(code -> named.put(code, name(code, reader)));
        return named;
    }

    public static String name(String code, Language reader) {
        return ULocale.getDisplayCountry("und-" + code, reader.locale());
    }

    private static SortedSet<String> codes() {
        var codes = new TreeSet<>(Arrays.asList(Locale.getISOCountries()));
        codes.add("XK");
        return codes;
    }
}
