package org.kapocs.desk.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.need.Urgency;

/** Reads a {@link Contact}. */
final class ContactRow {
    private ContactRow() {}

    static Contact read(ResultSet row) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                new CaseCode(row.getString("code")),
                row.getInt("pin_version"),
                row.getObject("organization", UUID.class),
                row.getObject("account", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("need", UUID.class),
                row.getString("topic"),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("language"),
                row.getString("interpreter"),
                row.getObject("district", Integer.class),
                row.getObject("service", UUID.class),
                new Reach(
                        Reach.Kind.valueOf(row.getString("reach_kind")),
                        row.getString("reach_value"),
                        row.getString("reach_safe")),
                ContactState.valueOf(row.getString("state")),
                row.getBoolean("unread"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("waiting_since", OffsetDateTime.class)),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
