package org.kapocs.desk.papers;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** A paper as bytes, all of one length, so that what is sealed does not tell by its size what it is. */
final class Envelope {
    private static final int LENGTH = 256;
    private static final String BETWEEN = "\u001f";

    private Envelope() {}

    static byte[] closed(Paper paper) {
        String text = switch (paper) {
            case Paper.Document document ->
                String.join(
                        BETWEEN, "D", document.kind().name(), until(document), document.country(), document.number());
            case Paper.Status status ->
                String.join(BETWEEN, "S", status.status().name(), until(status));
        };
        return Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), LENGTH);
    }

    static Paper opened(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        String[] parts = new String(bytes, 0, end, StandardCharsets.UTF_8).split(BETWEEN, -1);
        LocalDate until = parts[2].isEmpty() ? null : LocalDate.parse(parts[2]);
        return parts[0].equals("D")
                ? new Paper.Document(DocumentKind.valueOf(parts[1]), parts[4], parts[3], until)
                : new Paper.Status(ResidenceStatus.valueOf(parts[1]), until);
    }

    private static String until(Paper paper) {
        LocalDate until = paper.until();
        return until == null ? "" : until.toString();
    }
}
