package org.kapocs.desk.papers;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/** The number of a document, as people copy it: with spaces, dashes, small letters, or the digits of another script. */
record DocumentNumber(String typed) {

    /** Letters and digits only, in one spelling. */
    String plain() {
        var plain = new StringBuilder();
        Normalizer2.getNFKCInstance()
                .normalize(typed)
                .codePoints()
                .filter(UCharacter::isLetterOrDigit)
                .forEach(each -> {
                    int digit = UCharacter.digit(each);
                    if (digit >= 0) {
                        plain.append(digit);
                    } else {
                        plain.appendCodePoint(each);
                    }
                });
        return plain.toString().toUpperCase(Locale.ROOT);
    }
}
