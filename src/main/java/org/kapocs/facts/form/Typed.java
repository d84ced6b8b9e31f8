package org.kapocs.facts.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the type column says, in any of the ways in which forms say it.
 *
 * @param type of a question; {@link Type#HIDDEN} where nobody is asked
 * @param list of its choices; empty for none
 * @param other whether another answer can be written
 */
record Typed(Kind kind, Type type, String list, boolean other) {
    enum Kind {
        QUESTION,
        BEGIN_GROUP,
        END_GROUP,
        BEGIN_REPEAT,
        END_REPEAT,
        BEGIN_LOOP,
        END_LOOP,
        /** What a telephone would tell about itself. */
        DEVICE,
        UNSUPPORTED,
        UNKNOWN
    }

    private static final Map<String, Type> PLAIN = Map.ofEntries(
            Map.entry("text", Type.TEXT),
            Map.entry("string", Type.TEXT),
            Map.entry("phone number", Type.TEXT),
            Map.entry("integer", Type.INTEGER),
            Map.entry("int", Type.INTEGER),
            Map.entry("decimal", Type.DECIMAL),
            Map.entry("range", Type.RANGE),
            Map.entry("date", Type.DATE),
            Map.entry("time", Type.TIME),
            Map.entry("datetime", Type.DATE_TIME),
            Map.entry("acknowledge", Type.ACKNOWLEDGE),
            Map.entry("trigger", Type.ACKNOWLEDGE),
            Map.entry("note", Type.NOTE),
            Map.entry("calculate", Type.CALCULATE),
            Map.entry("today", Type.TODAY),
            Map.entry("hidden", Type.HIDDEN));

    private static final Map<String, Kind> FRAMES = Map.of(
            "begin group", Kind.BEGIN_GROUP,
            "end group", Kind.END_GROUP,
            "begin repeat", Kind.BEGIN_REPEAT,
            "end repeat", Kind.END_REPEAT,
            "end loop", Kind.END_LOOP);

    private static final Set<String> DEVICE = Set.of(
            "start",
            "end",
            "deviceid",
            "device id",
            "subscriberid",
            "subscriber id",
            "simserial",
            "sim id",
            "imei",
            "phonenumber",
            "username",
            "email",
            "audit",
            "start time",
            "end time",
            "start-geopoint");

    private static final Set<String> UNSUPPORTED = Set.of(
            "image",
            "photo",
            "audio",
            "video",
            "file",
            "gps",
            "location",
            "geopoint",
            "geotrace",
            "geoshape",
            "barcode",
            "rank",
            "include",
            "osm",
            "csv-external",
            "xml-external",
            "background-audio",
            "background-geopoint",
            "select_one_external",
            "select_one_from_file",
            "select_multiple_from_file");

    private static final List<String> ONE =
            List.of("select one from", "select one", "select1 from", "select1", "select_one");
    private static final List<String> SEVERAL = List.of(
            "select all that apply from",
            "select all that apply",
            "select multiple from",
            "select multiple",
            "select_multiple");

    static Typed of(String written) {
        String type = String.join(
                " ",
                Arrays.stream(written.strip().split(" "))
                        .filter(word -> !word.isBlank())
                        .toList());
        String small = type.toLowerCase(Locale.ROOT);
        String spaced = small.replace('_', ' ');
        String first = small.split(" ", 2)[0];
        String plain = spaced.startsWith("add ") && spaced.endsWith(" prompt")
                ? spaced.substring(4, spaced.length() - 7)
                : spaced;
        if (plain.startsWith("get ") || small.startsWith("uri:")) {
            plain = plain.substring(4);
            return plain.equals("today")
                    ? question(Type.TODAY, "", false)
                    : new Typed(
                            DEVICE.contains(plain) || plain.equals("phone number") ? Kind.DEVICE : Kind.UNKNOWN,
                            Type.HIDDEN,
                            "",
                            false);
        }
        if (PLAIN.containsKey(plain)) {
            return question(PLAIN.get(plain), "", false);
        }
        if (FRAMES.containsKey(spaced)) {
            return new Typed(FRAMES.get(spaced), Type.HIDDEN, "", false);
        }
        if (spaced.startsWith("begin loop")) {
            return new Typed(Kind.BEGIN_LOOP, Type.HIDDEN, "", false);
        }
        if (DEVICE.contains(plain)) {
            return new Typed(Kind.DEVICE, Type.HIDDEN, "", false);
        }
        if (UNSUPPORTED.contains(first) || UNSUPPORTED.contains(plain)) {
            return new Typed(Kind.UNSUPPORTED, Type.HIDDEN, "", false);
        }
        return select(type, small);
    }

    private static Typed select(String type, String small) {
        for (Type each : List.of(Type.SELECT_ONE, Type.SELECT_MULTIPLE)) {
            for (String said : each == Type.SELECT_ONE ? ONE : SEVERAL) {
                if (small.startsWith(said + " ")) {
                    String rest = type.substring(said.length()).strip();
                    String smallRest = rest.toLowerCase(Locale.ROOT);
                    for (String other : List.of(" or specify other", " or_other", " or other")) {
                        if (smallRest.endsWith(other)) {
                            return question(
                                    each,
                                    rest.substring(0, rest.length() - other.length())
                                            .strip(),
                                    true);
                        }
                    }
                    return question(each, rest, false);
                }
            }
        }
        return new Typed(Kind.UNKNOWN, Type.HIDDEN, "", false);
    }

    private static Typed question(Type type, String list, boolean other) {
        return new Typed(Kind.QUESTION, type, list, other);
    }
}
