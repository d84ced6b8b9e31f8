package org.kapocs.desk.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.privacy.Section;

/** Reads a row. */
final class ReferralRow {
    private ReferralRow() {}

    static Referral read(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return new Referral(
                row.getObject("id", UUID.class),
                row.getObject("organization", UUID.class),
                row.getObject("account", UUID.class),
                row.getObject("case_file", UUID.class),
                row.getObject("client", UUID.class),
                row.getObject("contact", UUID.class),
                row.getObject("need", UUID.class),
                new Addressee(
                        row.getObject("service", UUID.class),
                        row.getString("service_name"),
                        at(row),
                        row.getObject("recipient", UUID.class),
                        row.getString("recipient_name"),
                        row.getString("email"),
                        row.getString("language")),
                sections(row),
                row.getString("asked"),
                desk(row),
                row.getObject("party", UUID.class),
                ReferralState.valueOf(row.getString("state")),
                row.getString("reason"),
                result == null ? null : ReferralResult.valueOf(result),
                instant(row, "sent_at"),
                instant(row, "answer_by"),
                row.getObject("state_since", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    /** As the client reads it with their code. */
    static Referral own(ResultSet row) throws SQLException {
        Referral referral = read(row);
        return row.getBoolean("words_open") ? referral : referral.wordless();
    }

    private static Addressee.@Nullable At at(ResultSet row) throws SQLException {
        UUID place = row.getObject("place", UUID.class);
        return place == null ? null : new Addressee.At(place, row.getString("place_name"));
    }

    private static @Nullable Desk desk(ResultSet row) throws SQLException {
        UUID organization = row.getObject("desk", UUID.class);
        String waitsFor = row.getString("waits_for");
        return organization == null
                ? null
                : new Desk(
                        organization,
                        row.getObject("handler", UUID.class),
                        waitsFor == null ? null : Turn.Side.valueOf(waitsFor));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Set<Section> sections(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("sections").getArray())
                .map(Section::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
