package org.kapocs.shared.access.staff;

import java.util.Map;
import java.util.regex.Pattern;

/** What is wrong with a field, told as the message key of the error. */
final class Fields {
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>\"',;:\\p{Cntrl}]{1,64}@[^\\s@<>\"',;:\\p{Cntrl}]{1,120}\\.[^\\s@<>\"',;:.\\p{Cntrl}]{2,60}");
    private static final int LONGEST_NAME = 200;

    private Fields() {}

    static void name(String field, String value, Map<String, String> errors) {
        if (value.isBlank()) {
            errors.put(field, "access.name.missing");
        } else if (value.length() > LONGEST_NAME) {
            errors.put(field, "access.name.long");
        }
    }

    static void email(String field, String value, Map<String, String> errors) {
        if (!EMAIL.matcher(value.strip()).matches()) {
            errors.put(field, "access.email.wrong");
        }
    }
}
