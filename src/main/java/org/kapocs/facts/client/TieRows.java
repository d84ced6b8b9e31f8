package org.kapocs.facts.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Around.TieRow;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is said of two people of a household, to be kept: once for both, whichever of them it was seen from. */
@Component
class TieRows {
    private final JdbcClient sql;

    TieRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param first and {@code second}: from the first of whom the tie is seen */
    void put(Who.Staff who, UUID household, UUID first, UUID second, Written tie) {
        boolean straight = first.toString().compareTo(second.toString()) < 0;
        sql.sql("""
                        insert into client.tie (id, household, organization, one, other, relation, ended, kept_from_one,
                          kept_from_other, speaker, ground, paper, version)
                        values (:id, :household, :organization, :one, :other, :relation, :ended, :keptFromOne,
                          :keptFromOther, :speaker, :ground, :paper, :version)
                        on conflict (household, one, other) do update set relation = excluded.relation,
                          ended = excluded.ended, kept_from_one = excluded.kept_from_one,
                          kept_from_other = excluded.kept_from_other, speaker = excluded.speaker,
                          ground = excluded.ground, paper = excluded.paper, version = excluded.version""")
                .params(said(tie.said(), straight))
                .param("id", tie.id())
                .param("household", household)
                .param("organization", who.organization())
                .param("one", straight ? first : second)
                .param("other", straight ? second : first)
                .param(
                        "keptFromOne",
                        straight ? tie.keptFromFirst() : tie.said().kept())
                .param("keptFromOther", straight ? tie.said().kept() : tie.keptFromFirst())
                .param("paper", tie.paper())
                .param("version", tie.version())
                .update();
    }

    private static Map<String, @Nullable Object> said(Tie tie, boolean straight) {
        var said = new HashMap<String, @Nullable Object>();
        Relation relation = tie.relation();
        said.put("relation", relation == null ? null : (straight ? relation : relation.inverse()).name());
        said.put("ended", tie.ended());
        boolean byOne = (tie.speaker() == Tie.Speaker.FIRST) == straight;
        said.put("speaker", tie.speaker() == null ? null : byOne ? "ONE" : "OTHER");
        said.put("ground", tie.ground() == null ? null : tie.ground().name());
        return said;
    }

    /**
     * A tie to be kept.
     *
     * @param keptFromFirst the first may not know of the second; what was said of that before
     * @param paper sealed; null where nobody speaks for the other
     */
    record Written(UUID id, Tie said, boolean keptFromFirst, byte @Nullable [] paper, int version) {}

    /** Whether the second may know of the first, for records that were joined to theirs as well. */
    void keep(Who.Staff who, TieRow row, UUID first, boolean kept) {
        String side = row.oneStands().equals(first) ? "kept_from_other" : "kept_from_one";
        sql.sql("update client.tie set " + side + " = :kept where id = :id and "
                        + Scope.of(who).rows())
                .params(Scope.of(who).parameters())
                .param("kept", kept)
                .param("id", row.id())
                .update();
    }

    /** Which paper it was, sealed. */
    Optional<byte[]> paper(Who.Staff who, UUID tie) {
        return sql.sql("select paper from client.tie where id = :id and paper is not null and "
                        + Scope.of(who).rows())
                .params(Scope.of(who).parameters())
                .param("id", tie)
                .query(byte[].class)
                .optional();
    }
}
