package org.kapocs.facts.directory.open;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.directory.Near;
import org.kapocs.facts.directory.ServiceQuery;
import org.kapocs.facts.need.Districts;
import org.kapocs.shared.language.Language;

/**
 * What the reader has set in the form, as it stands in the address.
 *
 * @param speaks a language tag; none given means the reader's own first, an empty one means any
 */
public record Filter(
        @Nullable String q,
        @Nullable String district,
        @Nullable String speaks,
        @Nullable String open,
        @Nullable String free,
        @Nullable String after) {

    public String text() {
        return q == null ? "" : q.length() > 200 ? q.substring(0, 200) : q;
    }

    public String place() {
        return district == null ? "" : district;
    }

    public String spoken(Language reader) {
        return speaks == null ? reader.tag() : speaks;
    }

    public boolean openNow() {
        return open != null;
    }

    public boolean costsNothing() {
        return free != null;
    }

    ServiceQuery query(Language reader, Districts districts, Instant now) {
        ServiceQuery query = ServiceQuery.in(reader)
                .text(text())
                .speaking(spoken(reader))
                .withOpenFirst()
                .after(after == null ? "" : after);
        if (place().matches("\\d{1,2}")) {
            var district = districts.of(Integer.parseInt(place()));
            if (district.isPresent()) {
                query = query.near(
                        new Near(district.get().latitude(), district.get().longitude()));
            }
        }
        query = openNow() ? query.open(now) : query;
        return costsNothing() ? query.freeOnly() : query;
    }

    /** The query part of an address that sets the same, and continues there. */
    String with(String token) {
        var address = new StringJoiner("&", "?", "");
        add(address, "q", q);
        add(address, "district", district);
        add(address, "speaks", speaks);
        add(address, "open", open);
        add(address, "free", free);
        add(address, "after", token);
        return address.toString();
    }

    private static void add(StringJoiner address, String name, @Nullable String value) {
        if (value != null && !value.isEmpty() || value != null && name.equals("speaks")) {
            address.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
