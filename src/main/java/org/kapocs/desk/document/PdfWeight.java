package org.kapocs.desk.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Weighs the streams of a PDF before anything reads it: what they unfold to, and how large the photos in them are. A
 * PDF of a few kilobytes can unfold to gigabytes, already while its table of contents is read. In a PDF every stream
 * stands in the open, behind a dictionary and the word for it; so they are found without trusting any table.
 */
final class PdfWeight {
    private static final long MOST_OF_ONE = 40L << 20;
    private static final long MOST_OF_ALL = 512L << 20;
    private static final int MOST_STREAMS = 50_000;
    private static final int DICTIONARY = 64 * 1024;
    private static final int HEAD = 64 * 1024;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> PLAIN =
            Set.of("DCTDecode", "DCT", "CCITTFaxDecode", "CCF", "JBIG2Decode", "JPXDecode");
    /** Ways of packing that nothing uses any more, and behind which another can hide. */
    private static final Set<String> NOT_ANY_MORE =
            Set.of("/LZWDecode", "/RunLengthDecode", "/ASCIIHexDecode", "/ASCII85Decode");

    private static final Set<String> FLATE = Set.of("FlateDecode", "Fl");

    private final byte[] file;
    private final Deadline until;
    private final byte[] piece = new byte[64 * 1024];
    private long all;

    private PdfWeight(byte[] file, Deadline until) {
        this.file = file;
        this.until = until;
    }

    /** @throws Refusal when it is too heavy, or packed so that it cannot be weighed */
    static void demand(byte[] file, Deadline until) throws Refusal {
        new PdfWeight(file, until).weigh();
    }

    private void weigh() throws Refusal {
        String text = unescaped(new String(file, StandardCharsets.ISO_8859_1));
        if (NOT_ANY_MORE.stream().anyMatch(text::contains)) {
            throw new Refusal(Unfit.TOO_INVOLVED);
        }
        int streams = 0;
        for (int at = next(0); at >= 0; at = next(at + STREAM.length)) {
            int from = begin(at);
            if (from > 0) {
                if (++streams > MOST_STREAMS) {
                    throw new Refusal(Unfit.TOO_INVOLVED);
                }
                until.demand();
                weigh(filters(dictionary(at)), from);
            }
        }
    }

    private int next(int from) {
        for (int at = from; at + STREAM.length < file.length; at++) {
            int same = 0;
            while (same < STREAM.length && file[at + same] == STREAM[same]) {
                same++;
            }
            if (same == STREAM.length) {
                return at;
            }
        }
        return -1;
    }

    /** Where the bytes of this stream begin; 0 when the word means something else here. */
    private int begin(int at) {
        if (at >= 3 && file[at - 1] == 'd' && file[at - 2] == 'n' && file[at - 3] == 'e') {
            return 0;
        }
        int from = at + STREAM.length;
        while (from < file.length && file[from] == ' ') {
            from++;
        }
        if (from < file.length && file[from] == '\r') {
            from++;
            return from < file.length && file[from] == '\n' ? from + 1 : from;
        }
        return from < file.length && file[from] == '\n' ? from + 1 : 0;
    }

    /** The text between the object before and the stream, with its names as they are meant. */
    private String dictionary(int at) throws Refusal {
        int from = Math.max(0, at - DICTIONARY);
        String text = new String(file, from, at - from, StandardCharsets.ISO_8859_1);
        int begins = Math.max(text.lastIndexOf("endobj"), text.lastIndexOf("endstream"));
        if (begins < 0 && from > 0) {
            throw new Refusal(Unfit.TOO_INVOLVED);
        }
        return unescaped(text.substring(Math.max(0, begins)));
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            int high = c == '#' && at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(text.charAt(at + 2), 16) : -1;
            if (low >= 0) {
                plain.append((char) (high << 4 | low));
                at += 2;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static List<String> filters(String dictionary) throws Refusal {
        int at = dictionary.indexOf("/Filter");
        if (at < 0) {
            return List.of();
        }
        if (dictionary.indexOf("/Filter", at + 1) >= 0) {
            throw new Refusal(Unfit.TOO_INVOLVED);
        }
        String rest = dictionary.substring(at + "/Filter".length()).strip();
        int end = rest.startsWith("[") ? rest.indexOf(']') : 0;
        String names = end > 0 ? rest.substring(1, end).strip() : rest;
        var found = new ArrayList<String>();
        while (names.startsWith("/")) {
            int stop = 1;
            while (stop < names.length() && Character.isLetterOrDigit(names.charAt(stop))) {
                stop++;
            }
            found.add(names.substring(1, stop));
            names = end > 0 ? names.substring(stop).strip() : "";
        }
        if (!names.isEmpty() || found.isEmpty() && end <= 0) {
            throw new Refusal(Unfit.TOO_INVOLVED);
        }
        return found;
    }

    private void weigh(List<String> filters, int from) throws Refusal {
        boolean flate = !filters.isEmpty() && FLATE.contains(filters.getFirst());
        List<String> rest = flate ? filters.subList(1, filters.size()) : filters;
        if (rest.size() > 1 || !PLAIN.containsAll(rest)) {
            throw new Refusal(Unfit.TOO_INVOLVED);
        }
        byte[] head = flate || looksFolded(from)
                ? inflated(from)
                : java.util.Arrays.copyOfRange(file, from, Math.min(file.length, from + HEAD));
        if (rest.contains("DCTDecode") || rest.contains("DCT")) {
            if (head.length > 2 && Jpeg.of(head).points() > Pictures.MOST_POINTS) {
                throw new Refusal(Unfit.TOO_MANY_POINTS);
            }
        }
    }

    /** Whatever the dictionary says: it may be written so that somebody else reads it otherwise. */
    private boolean looksFolded(int from) {
        if (from + 2 > file.length) {
            return false;
        }
        int head = (file[from] & 0xff) << 8 | file[from + 1] & 0xff;
        return (file[from] & 0x0f) == 8 && head % 31 == 0;
    }

    /** Unfolds to nowhere, counting; returns how it begins. */
    private byte[] inflated(int from) throws Refusal {
        var head = new ByteArrayOutputStream();
        var inflater = new Inflater();
        long one = 0;
        try {
            inflater.setInput(file, from, file.length - from);
            int length = inflater.inflate(piece);
            while (length > 0) {
                one += length;
                all += length;
                if (one > MOST_OF_ONE || all > MOST_OF_ALL) {
                    throw new Refusal(Unfit.TOO_INVOLVED);
                }
                until.demand();
                if (head.size() < HEAD) {
                    head.write(piece, 0, length);
                }
                length = inflater.inflate(piece);
            }
        } catch (DataFormatException broken) {
            return head.toByteArray();
        } finally {
            inflater.end();
        }
        return head.toByteArray();
    }
}
