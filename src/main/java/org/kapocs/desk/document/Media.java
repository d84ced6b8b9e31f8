package org.kapocs.desk.document;

/** What a kept file is. There is nothing else: whatever comes is made into one of these. */
public enum Media {
    JPEG("image/jpeg", ".jpg"),
    PDF("application/pdf", ".pdf");

    private final String type;
    private final String ending;

    Media(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /** As it stands in Content-Type. */
    public String type() {
        return type;
    }

    /** The end of a file's name, with its dot. */
    public String ending() {
        return ending;
    }
}
