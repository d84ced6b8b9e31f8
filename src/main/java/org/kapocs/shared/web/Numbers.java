package org.kapocs.shared.web;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** How each language writes a number, made once: making it costs far more than using it. */
final class Numbers {
    private static final Map<ULocale, NumberFormat> MADE = new ConcurrentHashMap<>();

    private Numbers() {}

    /** One of them writes one number at a time. */
    static String written(ULocale locale, Number number) {
        NumberFormat made = Objects.requireNonNull(MADE.computeIfAbsent(locale, NumberFormat::getInstance));
        synchronized (made) {
            return made.format(number);
        }
    }
}
