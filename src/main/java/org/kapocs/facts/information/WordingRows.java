package org.kapocs.facts.information;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What blocks say, and how far languages have come, as rows that change. */
@Component
class WordingRows {
    private final JdbcClient sql;

    WordingRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A block in a language. */
    record Place(String material, String block, String language) {}

    /** False when somebody else wrote there since that version. */
    boolean write(Place place, int version, Wording now) {
        return sql.sql(version == 0 ? """
                        insert into information.wording (material, block, language, text, edition, true_to, version)
                        values (:material, :block, :language, :text, :edition, :true_to, 1)
                        on conflict do nothing""" : """
                        update information.wording set text = :text, edition = :edition, true_to = :true_to,
                          doubted = '{}', version = version + 1
                        where material = :material and block = :block and language = :language and version = :version""")
                        .param("material", place.material())
                        .param("block", place.block())
                        .param("language", place.language())
                        .param("text", now.text())
                        .param("edition", now.edition())
                        .param("true_to", now.trueTo())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** What the source says in this edition; a spelling replaces it. */
    void keepSource(String material, String block, int edition, String text) {
        sql.sql("""
                insert into information.source (material, block, edition, text)
                values (:material, :block, :edition, :text)
                on conflict (material, block, edition) do update set text = excluded.text""")
                .param("material", material)
                .param("block", block)
                .param("edition", edition)
                .param("text", text)
                .update();
    }

    /** What the source of each block said when this language was true to it. */
    Map<String, String> sourcesAsTranslated(String material, String language) {
        return sql
                .sql("""
                        select w.block, s.text from information.wording w
                        join information.source s
                          on s.material = w.material and s.block = w.block and s.edition = w.true_to
                        where w.material = :material and w.language = :language""")
                .param("material", material)
                .param("language", language)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A fact in these texts changed, whoever looks after them has to look; whoever writes there now, once more. */
    void doubt(String fact, Collection<Place> places) {
        places.forEach(place -> sql.sql("""
                        update information.wording set version = version + 1,
                          doubted = array_append(array_remove(doubted, :fact), :fact)
                        where material = :material and block = :block and language = :language""")
                .param("fact", fact)
                .param("material", place.material())
                .param("block", place.block())
                .param("language", place.language())
                .update());
    }

    /** Somebody looked, and it still says what is true. False when somebody wrote there since that version. */
    boolean stillTrue(Place place, int version) {
        return sql.sql("""
                        update information.wording set doubted = '{}', version = version + 1
                        where material = :material and block = :block and language = :language and version = :version""")
                        .param("material", place.material())
                        .param("block", place.block())
                        .param("language", place.language())
                        .param("version", version)
                        .update()
                == 1;
    }

    void begin(String material, String language, boolean machine) {
        sql.sql("""
                insert into information.translation (material, language, state, machine, revision)
                values (:material, :language, 'DRAFT', :machine, 1)
                on conflict do nothing""")
                .param("material", material)
                .param("language", language)
                .param("machine", machine)
                .update();
    }

    /** A word changed: a draft again. Whoever stands for what it says goes on doing so when only a spelling did. */
    void changed(String material, String language, boolean meaning) {
        begin(material, language, false);
        sql.sql("""
                update information.translation set state = 'DRAFT', revision = revision + 1, reader = null,
                  subject = case when not :meaning then subject end,
                  subject_org = case when not :meaning then subject_org end,
                  valid_until = case when not :meaning then valid_until end
                where material = :material and language = :language""")
                .param("meaning", meaning)
                .param("material", material)
                .param("language", language)
                .update();
    }

    /** False when it is not of this revision any more. */
    boolean submit(String material, String language, int revision, boolean anew) {
        return sql.sql("""
                        update information.translation set state = 'IN_REVIEW', reader = null,
                          subject = case when not :anew then subject end,
                          subject_org = case when not :anew then subject_org end,
                          valid_until = case when not :anew then valid_until end
                        where material = :material and language = :language and revision = :revision
                          and state <> 'IN_REVIEW'""")
                        .param("anew", anew)
                        .param("material", material)
                        .param("language", language)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Who signed for the subject, of which organization, and until when it is valid. */
    record Vouched(
            @Nullable UUID subject,
            @Nullable UUID organization,
            @Nullable UUID reader,
            @Nullable LocalDate validUntil) {}

    Optional<Vouched> lockInReview(String material, String language, int revision) {
        return sql.sql("""
                        select subject, subject_org, reader, valid_until from information.translation
                        where material = :material and language = :language and revision = :revision
                          and state = 'IN_REVIEW' for update""")
                .param("material", material)
                .param("language", language)
                .param("revision", revision)
                .query((row, n) -> new Vouched(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, LocalDate.class)))
                .optional();
    }

    void vouch(String material, String language, Vouched now) {
        sql.sql("""
                update information.translation set subject = :subject, subject_org = :organization, reader = :reader,
                  valid_until = :until,
                  state = case when cast(:subject as uuid) is not null and cast(:reader as uuid) is not null
                    then 'APPROVED' else state end
                where material = :material and language = :language""")
                .param("subject", now.subject())
                .param("organization", now.organization())
                .param("reader", now.reader())
                .param("until", now.validUntil())
                .param("material", material)
                .param("language", language)
                .update();
    }
}
