package org.kapocs.shared.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** As what a sheet is made. */
public enum Format {
    /** To print and to send. */
    PDF("application/pdf"),
    /** To edit. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /** As it stands in addresses and at the end of file names. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of that ending, if there is one. */
    public static Optional<Format> of(String ending) {
        return Stream.of(values()).filter(each -> each.ending().equals(ending)).findFirst();
    }
}
