package org.kapocs.shared.language;

import com.ibm.icu.util.ULocale;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A language in which the house speaks.
 *
 * @param tag the BCP 47 tag used in addresses and message files
 * @param nativeName its own name in its own script
 * @param rtl whether it is written from right to left
 * @param staff whether staff pages exist in it
 * @param machineDrafted whether no named reviewer has approved its words yet
 * @param localeTag the locale for dates, numbers and sorting
 */
public record Language(
        String tag, String nativeName, boolean rtl, boolean staff, boolean machineDrafted, String localeTag)
        implements Serializable {
    private static final Map<String, ULocale> LOCALES = new ConcurrentHashMap<>();

    /** The value of the {@code dir} attribute. */
    public String direction() {
        return rtl ? "rtl" : "ltr";
    }

    public ULocale locale() {
        return LOCALES.computeIfAbsent(localeTag, ULocale::forLanguageTag);
    }
}
