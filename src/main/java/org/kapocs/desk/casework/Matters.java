package org.kapocs.desk.casework;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The catalogue of matters and of who is competent: data with a source and whoever checked it, from {@code casework/matters.csv} and
 * {@code casework/authorities.csv}.
 */
@Component
public class Matters {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, Authority> authorities = new LinkedHashMap<>();
    private final Map<String, Matter> matters = new LinkedHashMap<>();

    public Matters() throws IOException {
        for (CSVRecord row : rows("casework/authorities.csv")) {
            authorities.put(row.get("code"), authority(row));
        }
        for (CSVRecord row : rows("casework/matters.csv")) {
            matters.put(row.get("code"), matter(row));
        }
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        try (var reader = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8);
                var rows = FORMAT.parse(reader)) {
            return rows.getRecords();
        }
    }

    private static Authority authority(CSVRecord row) {
        return new Authority(
                row.get("code"),
                row.get("kind"),
                row.get("name_hu"),
                row.get("name_en"),
                row.get("web"),
                row.get("source"),
                checked(row));
    }

    private Matter matter(CSVRecord row) {
        String authority = row.get("authority");
        return new Matter(
                row.get("code"),
                row.get("topic"),
                Objects.requireNonNull(authorities.get(authority), authority),
                row.get("client_point"),
                row.get("source"),
                checked(row));
    }

    /** Only what a named person compared with its source counts as checked, from the day on which they did. */
    static @Nullable Checked checked(String status, String by, String on) {
        return status.equals("checked") && !by.isBlank() ? new Checked(by, LocalDate.parse(on)) : null;
    }

    private static @Nullable Checked checked(CSVRecord row) {
        return checked(row.get("status"), row.get("checked_by"), row.get("checked_on"));
    }

    public List<Matter> all() {
        return List.copyOf(matters.values());
    }

    /** The matter with this code, if there is one. */
    public Optional<Matter> of(String code) {
        return Optional.ofNullable(matters.get(code));
    }

    public List<Authority> authorities() {
        return List.copyOf(authorities.values());
    }
}
