package org.kapocs.drill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** What a database still knows of what was confirmed, and whether anything in it is half there. */
record Kept(Connection database) {

    /** How many of these were confirmed and have no effect, or have it without their words. */
    long lost(Collection<Writer.Confirmed> confirmed) throws SQLException {
        String[] keys = confirmed.stream().map(Writer.Confirmed::once).toArray(String[]::new);
        try (var sql = database.prepareStatement("""
                select count(*) from unnest(?::text[]) key
                left join web.once o on o.key_hash = sha256(convert_to(key, 'UTF8'))
                where not exists (select 1 from contact.message m
                                  where m.contact = o.effect and right(m.text, 36) = key)
                  and not exists (select 1 from casework.case_file f where f.id = o.effect and f.summary = key)
                  and not exists (select 1 from referral.message m where right(m.text, 36) = key)""")) {
            sql.setArray(1, database.createArrayOf("text", keys));
            try (var row = sql.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** How many words of a writer are there more than once. */
    long twice() throws SQLException {
        return one("""
                select coalesce(sum(times - 1), 0) from (
                    select count(*) times from contact.message where text ~ '[0-9a-f-]{36}$' group by text
                    union all select count(*) from casework.case_file where summary ~ '^[0-9a-f-]{36}$' group by summary
                    union all select count(*) from referral.message where text ~ '[0-9a-f-]{36}$' group by text) each
                where times > 1""");
    }

    /** Rows without what was to be written in the same breath, over all rooms that a form goes through. */
    long halves() throws SQLException {
        return one("""
                select (select count(*) from web.once where effect is null)
                  + (select count(*) from contact.contact c
                     where c.messages <> (select count(*) from contact.message m where m.contact = c.id)
                        or not exists (select 1 from need.need n where n.id = c.need))
                  + (select count(*) from casework.case_file f
                     where not exists (select 1 from casework.case_need n join need.need v on v.id = n.need
                                       where n.case_file = f.id)
                        or not exists (select 1 from casework.happening h where h.case_file = f.id)
                        or not exists (select 1 from client.client c where c.id = f.client)
                        or not exists (select 1 from contact.contact c where c.case_id = f.id))
                  + (select count(*) from referral.referral r
                     where r.state <> coalesce((select s.state from referral.step s where s.referral = r.id
                                                order by s.seq desc limit 1), 'DRAFT'))
                  + (select abs((select coalesce(sum(open + answered + unmet), 0) from need.tally where kind = 'TOPIC')
                                - (select count(*) from need.need)))""");
    }

    private long one(String question) throws SQLException {
        try (var sql = database.createStatement();
                var row = sql.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
