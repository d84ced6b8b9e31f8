package org.kapocs.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables that the simulator fills, each by its own COPY. */
final class Books implements AutoCloseable {
    /** Table and columns, a line each. */
    private static final Map<String, String> COLUMNS = read("""
            need.need: id, topic, urgency, language, district, age_band, voiced_in, voiced_at, month, state, \
              service, reason, settled_at
            need.tally: month, top, kind, key, open, answered, unmet
            contact.contact: id, code, organization, account, case_id, need, topic, urgency, language, district, \
              reach_kind, reach_value, reach_safe, state, unread, asked_at, last_at, waiting_since, messages, \
              version
            contact.message: id, contact, seq, author, account, language, text, at
            client.client: id, organization, contact, birth_year, birth_month, birth_day, district, version, \
              registered_at, changed_at, changed_by, compared
            client.name: client, seq, kind, name_order, given, family, script, latin
            client.name_word: client, seq, sound, word, organization, born, born_day
            client.language: client, seq, tag, level, interpreter
            client.reach: client, seq, kind, value, safe
            casework.number: year, last
            casework.case_file: id, number, client, contact, organization, owner, legal_basis, state, summary, \
              opened_at, closed_at, close_reason, version, touched_at
            casework.case_need: case_file, need, note, added_at
            casework.case_matter: case_file, code, added_at
            casework.happening: id, case_file, at, account, what, code, text
            task.task: id, organization, case_file, title, note, owner, due_on, state, waiting_for, made_at, \
              made_by, ended_at, ended_by, reason, version
            plan.plan: id, organization, case_file, contact, number, state, aim, aim_said, language, review_on, \
              made_at, made_by, agreed_on, agreed_how, interpreter, agreed_at, agreed_by, version
            plan.goal: plan, line, place, text, said
            consult.consultation: id, organization, account, case_file, client, contact, addressee, \
              addressee_name, open_to, field, language, urgency, term, question, sections, reason, state, \
              asked_at, due_at, taken_by, asks_back, answered_at, version
            consult.turn: id, consultation, at, what, account, came_from, text
            satisfaction.question: id, organization, case_file, contact, language, topic, ending, asked_at, \
              expires_at
            client.household: id, organization, version, made_at, changed_at, changed_by
            client.member: household, client, organization, elsewhere, version, added_at, added_by
            duplicate.pair: one, other, organization, state, signs, points, found_at
            privacy.consent: id, organization, client, contact, purpose, text_version, language, recipient, \
              recipient_name, sections, valid_from, valid_until, how, interpreter, given_at, account, withdrawn_at
            referral.referral: id, organization, account, case_file, client, contact, need, service, \
              service_name, recipient, recipient_name, email, language, sections, asked, state, reason, result, \
              answer_by, state_since, version, sent_at
            referral.step: id, referral, at, state, reason, by_kind, account
            referral.seen: id, referral, at, sections
            referral.message: id, referral, at, language, text
            referral.link: id, referral, token_hash, letter_key, made_at, expires_at, used_at
            notification.letter: id, dedup_key, kind, organization, state, posted_at, due_at, tries, settled_at
            audit.entry: seq, at, who_kind, account, organization, job, subject_kind, subject_id, what, purpose, \
              before, hash
            """);

    private static Map<String, String> read(String lines) {
        var columns = new LinkedHashMap<String, String>();
        lines.lines().map(line -> line.split(": ")).forEach(line -> columns.put(line[0], line[1]));
        return columns;
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
