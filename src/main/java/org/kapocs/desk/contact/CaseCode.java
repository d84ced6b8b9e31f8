package org.kapocs.desk.contact;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Names a contact without naming anybody: eight signs of Crockford's base 32, in which no two look alike.
 *
 * @param plain the eight signs
 */
public record CaseCode(String plain) {
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    static CaseCode random() {
        var signs = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new CaseCode(signs.toString());
    }

    /** The code as somebody types it: in any case, spacing or digits of any script, and with O, I and L misread. */
    public static Optional<CaseCode> parse(String typed) {
        var signs = new StringBuilder();
        for (char sign : Digits.ascii(typed).toUpperCase(Locale.ROOT).toCharArray()) {
            char read = sign == 'O' ? '0' : sign == 'I' || sign == 'L' ? '1' : sign;
            if (SIGNS.indexOf(read) >= 0) {
                signs.append(read);
            } else if (Character.isLetterOrDigit(read)) {
                return Optional.empty();
            }
        }
        return signs.length() == 8 ? Optional.of(new CaseCode(signs.toString())) : Optional.empty();
    }

    /** As it is shown, such as {@code 7F3M-29QX}. */
    public String shown() {
        return plain.substring(0, 4) + "-" + plain.substring(4);
    }
}
