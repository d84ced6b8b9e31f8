package org.kapocs.shared.web;

import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** The fields by which a list is asked for, as they stand in its address. */
public final class AddressQuery {
    private AddressQuery() {}

    /** What comes after the question mark; empty for no fields. */
    public static String of(List<Map.Entry<String, String>> fields) {
        var address = UriComponentsBuilder.newInstance();
        fields.forEach(field -> address.queryParam(field.getKey(), "{value}"));
        String written = address.encode()
                .buildAndExpand(fields.stream().map(Map.Entry::getValue).toArray())
                .toUriString();
        return written.isEmpty() ? "" : written.substring(1);
    }
}
