package org.kapocs.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables that the simulator fills, each by its own COPY. */
final class Books implements AutoCloseable {
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put(
                "need.need",
                "id, topic, urgency, language, district, age_band, voiced_in, voiced_at, month, state, service, reason, settled_at");
        COLUMNS.put("need.tally", "month, top, kind, key, open, answered, unmet");
        COLUMNS.put(
                "contact.contact",
                "id, code, organization, account, case_id, need, topic, urgency, language, district, reach_kind, reach_value,"
                        + " reach_safe, state, unread, asked_at, last_at, waiting_since, messages, version");
        COLUMNS.put("contact.message", "id, contact, seq, author, account, language, text, at");
        COLUMNS.put(
                "client.client",
                "id, organization, contact, birth_year, birth_month, birth_day, district, version, registered_at, changed_at,"
                        + " changed_by");
        COLUMNS.put("client.name", "client, seq, kind, name_order, given, family, script, latin");
        COLUMNS.put("client.name_word", "client, seq, sound, word");
        COLUMNS.put("client.language", "client, seq, tag, level, interpreter");
        COLUMNS.put("client.reach", "client, seq, kind, value, safe");
        COLUMNS.put("casework.number", "year, last");
        COLUMNS.put(
                "casework.case_file",
                "id, number, client, contact, organization, owner, legal_basis, state, summary, opened_at, closed_at,"
                        + " close_reason, version");
        COLUMNS.put("casework.case_need", "case_file, need, note, added_at");
        COLUMNS.put("casework.case_matter", "case_file, code, added_at");
        COLUMNS.put("casework.happening", "id, case_file, at, account, what, code, text");
        COLUMNS.put(
                "privacy.consent",
                "id, organization, client, contact, purpose, text_version, language, recipient, recipient_name, sections,"
                        + " valid_from, valid_until, how, interpreter, given_at, account, withdrawn_at");
        COLUMNS.put(
                "referral.referral",
                "id, organization, account, case_file, client, contact, need, service, service_name, recipient, recipient_name,"
                        + " email, language, sections, asked, state, reason, result, answer_by, state_since, version");
        COLUMNS.put("referral.step", "id, referral, at, state, reason, by_kind, account");
        COLUMNS.put("referral.seen", "id, referral, at, sections");
        COLUMNS.put("referral.message", "id, referral, at, language, text");
        COLUMNS.put("referral.link", "id, referral, token_hash, letter_key, made_at, expires_at, used_at");
        COLUMNS.put(
                "notification.letter",
                "id, dedup_key, kind, organization, state, posted_at, due_at, tries, settled_at");
        COLUMNS.put(
                "audit.entry",
                "seq, at, who_kind, account, organization, job, subject_kind, subject_id, what, purpose, before, hash");
    }

    /** Makes a connection on which neither locks nor triggers hold. */
    interface Source {
        Connection open() throws SQLException;
    }

    private final Map<String, Copy> open = new LinkedHashMap<>();
    private final Source source;

    Books(Source source) {
        this.source = source;
    }

    static Iterable<String> tables() {
        return COLUMNS.keySet();
    }

    void row(String table, @Nullable Object... cells) {
        Copy copy = open.get(table);
        if (copy == null) {
            copy = begin(table);
            open.put(table, copy);
        }
        copy.row(cells);
    }

    private Copy begin(String table) {
        try {
            Connection connection = source.open();
            try (var sql = connection.createStatement()) {
                sql.execute("set session_replication_role = replica");
                sql.execute("set synchronous_commit = off");
            }
            return new Copy(connection, table + " (" + COLUMNS.get(table) + ")");
        } catch (SQLException failure) {
            throw new IllegalStateException(table, failure);
        }
    }

    /** How many rows went into each. */
    Map<String, Long> rows() {
        var rows = new LinkedHashMap<String, Long>();
        open.forEach((table, copy) -> rows.put(table, copy.rows()));
        return rows;
    }

    @Override
    public void close() throws SQLException {
        for (Copy copy : open.values()) {
            copy.close();
        }
        open.clear();
    }
}
