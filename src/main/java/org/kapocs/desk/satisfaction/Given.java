package org.kapocs.desk.satisfaction;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Problem;

/**
 * What a client says of the help.
 *
 * @param words in their language; null leaves what they wrote before, empty takes it back
 * @param callBack whether they want to be called about it; null leaves it as it is
 */
public record Given(
        Picture picture, @Nullable String words, @Nullable Boolean callBack) {
    /** The longest sentence that is kept. */
    public static final int LONGEST = 500;

    public Given {
        if (words != null && words.length() > LONGEST) {
            throw new Problem.Invalid(Map.of("words", "satisfaction.error.long"));
        }
    }
}
