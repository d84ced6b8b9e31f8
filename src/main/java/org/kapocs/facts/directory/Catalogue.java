package org.kapocs.facts.directory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.table.Where;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** The directory as HSDS 3.1: whole documents, as they were brought in, also of services that are not active. */
@Component
@Transactional(readOnly = true)
public class Catalogue {
    private static final String TERM =
            "document -> 'attributes' @> jsonb_build_array(jsonb_build_object('taxonomy_term', jsonb_build_object(%s)))";

    private static final String OF_TAXONOMY =
            "(" + TERM.formatted("'taxonomy_detail', jsonb_build_object('id', :taxonomy::text)") + " or "
                    + TERM.formatted("'taxonomy_id', :taxonomy::text") + ")";

    private static final String OF_ORGANIZATION =
            "(document -> 'organization' ->> 'id' = :organization or document ->> 'organization_id' = :organization)";

    private final JdbcClient sql;
    private final SearchIndex index;
    private final Follower follower;
    private final Shelf shelf;
    private final Languages languages;

    Catalogue(JdbcClient sql, SearchIndex index, Follower follower, Shelf shelf, Languages languages) {
        this.sql = sql;
        this.index = index;
        this.follower = follower;
        this.shelf = shelf;
        this.languages = languages;
    }

    /**
     * What to list; all that is given must hold.
     *
     * @param modifiedSince changed on or after it; a follower asks with the latest change it has seen, and misses nothing
     * @param search words in any language
     * @param term the id of a taxonomy term
     * @param taxonomy the id of a taxonomy of which it has a term
     * @param organization the id of an organization
     */
    public record Wanted(
            Optional<String> search,
            Optional<UUID> term,
            Optional<UUID> taxonomy,
            Optional<UUID> organization,
            Optional<Instant> modifiedSince) {}

    /** One page, in the order of ids. */
    public record Listed<T>(long total, List<T> items) {}

    /** When a service last changed here. */
    public record Change(UUID id, Instant at) {}

    /**
     * One page of documents.
     *
     * @param page from 1
     */
    public Listed<ObjectNode> list(Wanted wanted, int page, int size) {
        return listed(
                "document",
                wanted,
                page,
                size,
                (row, n) -> shelf.document(row.getString(1)).json());
    }

    /** One page of ids only, for those who follow with a copy of their own. */
    public Listed<Change> changes(Wanted wanted, int page, int size) {
        return listed(
                "id, changed_at",
                wanted,
                page,
                size,
                (row, n) -> new Change(
                        row.getObject(1, UUID.class), row.getTimestamp(2).toInstant()));
    }

    private <T> Listed<T> listed(String columns, Wanted wanted, int page, int size, RowMapper<T> reading) {
        Where where = where(wanted);
        long total = sql.sql("select count(*) from directory.service where " + where)
                .params(where.values())
                .query(Long.class)
                .single();
        return new Listed<>(
                total,
                sql.sql("select " + columns + " from directory.service where " + where
                                + " order by id limit :size offset :skip")
                        .params(where.values())
                        .param("size", size)
                        .param("skip", (page - 1L) * size)
                        .query(reading)
                        .list());
    }

    private Where where(Wanted wanted) {
        return new Where()
                .and("true")
                .and(
                        "id = any(:ids)",
                        "ids",
                        wanted.search().map(this::matching).orElse(null))
                .and(
                        "changed_at >= :after",
                        "after",
                        wanted.modifiedSince()
                                .map(after -> after.atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .and(TERM.formatted("'id', :term::text"), "term", text(wanted.term()))
                .and(OF_TAXONOMY, "taxonomy", text(wanted.taxonomy()))
                .and(OF_ORGANIZATION, "organization", text(wanted.organization()));
    }

    private static @Nullable String text(Optional<UUID> id) {
        return id.map(UUID::toString).orElse(null);
    }

    private UUID[] matching(String words) {
        follower.follow();
        return index.match(ServiceQuery.in(languages.house()).text(words).withInactive(), List.of()).stream()
                .map(match -> match.spot().id())
                .toArray(UUID[]::new);
    }

    /** The document of a service. */
    public Optional<ObjectNode> document(UUID id) {
        return sql.sql("select document from directory.service where id = :id")
                .param("id", id)
                .query((row, n) -> shelf.document(row.getString(1)).json())
                .optional();
    }
}
