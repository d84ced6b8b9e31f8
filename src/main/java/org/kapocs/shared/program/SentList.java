package org.kapocs.shared.program;

import java.util.List;

/** A list as a file, which a program sends as it is: CSV or XLSX, by whatever name of its kind. */
public final class SentList {
    /** No list is longer. */
    public static final int MOST = 20 << 20;

    /** What kinds of files it can be. */
    public static final List<String> TYPES =
            List.of("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final byte[] content;

    SentList(byte[] content) {
        this.content = content;
    }

    /** As it was sent, not copied: it may be large. */
    public byte[] content() {
        return content;
    }

    @Override
    public String toString() {
        return "a list of " + content.length + " bytes";
    }
}
