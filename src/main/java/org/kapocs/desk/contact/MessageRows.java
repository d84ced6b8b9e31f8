package org.kapocs.desk.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code contact.message}. Whoever asks has the contact already. */
@Component
class MessageRows {
    private final JdbcClient sql;

    MessageRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds the message at the end; the contact's row, which is counted on, keeps two from one place. */
    void insert(UUID contact, Message message) {
        var translation = message.translation();
        sql.sql("""
                with counted as (
                  update contact.contact set messages = messages + 1 where id = :contact returning messages)
                insert into contact.message (id, contact, seq, author, account, language, text,
                  translation, translation_language, translated_by, at, files)
                select :id, :contact, messages, :author, :account, :language, :text,
                  :translation, :translationLanguage, :translatedBy, :at, :files
                from counted""")
                .param("id", message.id())
                .param("contact", contact)
                .param("author", message.author().name())
                .param("account", message.account())
                .param("language", message.language())
                .param("text", message.text())
                .param("translation", translation == null ? null : translation.text())
                .param("translationLanguage", translation == null ? null : translation.language())
                .param("translatedBy", translation == null ? null : message.account())
                .param("at", message.at().atOffset(ZoneOffset.UTC))
                .param("files", message.files())
                .update();
    }

    void translate(Who.Staff who, UUID contact, UUID message, Message.Translation translation) {
        sql.sql("""
                update contact.message
                set translation = :text, translation_language = :language, translated_by = :me
                where id = :id and contact = :contact""")
                .param("id", message)
                .param("contact", contact)
                .param("text", translation.text())
                .param("language", translation.language())
                .param("me", who.account())
                .update();
    }

    /** Whether it is theirs, and now said to be in that language. */
    boolean relabel(Who.Staff who, UUID contact, UUID message, String language) {
        return sql.sql("""
                        update contact.message set language = :language
                        where id = :id and contact = :contact and author = 'STAFF' and account = :me""")
                        .param("id", message)
                        .param("contact", contact)
                        .param("language", language)
                        .param("me", who.account())
                        .update()
                == 1;
    }

    boolean has(UUID contact, UUID message) {
        return sql.sql("select exists (select 1 from contact.message where id = :id and contact = :contact)")
                .param("id", message)
                .param("contact", contact)
                .query(Boolean.class)
                .single();
    }

    /** Whether this is what the message says. */
    boolean says(UUID message, NewReply reply) {
        return sql.sql(
                        "select exists (select 1 from contact.message where id = :id and text = :text and language = :language)")
                .param("id", message)
                .param("text", reply.text())
                .param("language", reply.language())
                .query(Boolean.class)
                .single();
    }

    /** Whether these are the last words, and the newcomer's. */
    boolean endsWith(UUID contact, String text) {
        return sql.sql("""
                        select exists (
                          select 1 from contact.message m
                          join contact.contact c on c.id = m.contact and c.messages = m.seq
                          where c.id = :contact and m.author = 'NEWCOMER' and m.text = :text)""")
                .param("contact", contact)
                .param("text", text)
                .query(Boolean.class)
                .single();
    }

    /** What was said first; nothing where it was told at the desk. */
    String first(UUID contact) {
        return sql.sql("select text from contact.message where contact = :contact and seq = 1")
                .param("contact", contact)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The last so many before that one, the oldest first. */
    List<Message> of(UUID contact, int before) {
        return sql.sql("""
                        select * from (
                          select * from contact.message where contact = :contact and seq < :before
                          order by seq desc limit :most) as last
                        order by seq""")
                .param("contact", contact)
                .param("before", before)
                .param("most", Conversation.AT_ONCE)
                .query((row, n) -> read(row))
                .list();
    }

    private static Message read(ResultSet row) throws SQLException {
        String translation = row.getString("translation");
        return new Message(
                row.getObject("id", UUID.class),
                row.getInt("seq"),
                Message.Author.valueOf(row.getString("author")),
                row.getObject("account", UUID.class),
                row.getString("language"),
                row.getString("text"),
                translation == null
                        ? null
                        : new Message.Translation(row.getString("translation_language"), translation),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("files"));
    }
}
