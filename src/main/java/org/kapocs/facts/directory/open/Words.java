package org.kapocs.facts.directory.open;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.stream.Collectors;
import org.kapocs.shared.web.Frame;

/** How these pages say distances and lists of languages. */
public final class Words {
    private Words() {}

    /** To the nearest ten metres, or from one kilometre on to the nearest hundred. */
    public static String distance(int metres, ULocale locale) {
        NumberFormat digits = NumberFormat.getInstance(locale);
        digits.setMaximumFractionDigits(1);
        var format = MeasureFormat.getInstance(locale, FormatWidth.SHORT, digits);
        return metres < 995
                ? format.format(new Measure((metres + 5) / 10 * 10, MeasureUnit.METER))
                : format.format(new Measure(metres / 1000.0, MeasureUnit.KILOMETER));
    }

    /** Names of spoken languages in the reader's language. */
    public static String languages(List<String> tags, Frame frame) {
        return tags.stream().map(frame::languageName).collect(Collectors.joining(", "));
    }
}
