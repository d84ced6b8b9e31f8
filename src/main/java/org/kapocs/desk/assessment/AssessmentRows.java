package org.kapocs.desk.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.form.Outcome;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assessments with their scores and proposals, as rows. */
@Component
class AssessmentRows {
    private static final String WITH_SCORES = """
            select a.id, a.organization, a.case_file, a.contact, a.form, a.title, a.language, a.state, a.page, a.begun_at,
              a.begun_by, a.saved_at, a.saved_by, a.done_at, a.done_by, a.version, a.shown, s.domain,
              s.score
            from assessment.assessment a left join assessment.score s on s.assessment = a.id
            where %s and %s order by a.id desc, s.domain""";

    private static final int FORMERS = 30;

    private final JdbcClient sql;

    AssessmentRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The newest first. */
    List<Assessment> ofCase(Who.Staff who, UUID caseFile) {
        return found(who, "case_file = :of", caseFile);
    }

    List<Assessment> ofContact(Who.CodeHolder who) {
        return found(who, "state = 'DONE' and contact = :of", who.contact());
    }

    private List<Assessment> found(Who who, String which, UUID of) {
        var found = new LinkedHashMap<UUID, Assessment>();
        sql.sql(WITH_SCORES.formatted(which, Scope.of(who).rows()))
                .params(Scope.of(who).parameters())
                .param("of", of)
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    if (!found.containsKey(id)) {
                        found.put(id, read(row));
                    }
                    if (row.getString("domain") != null) {
                        Map<String, Double> scores =
                                java.util.Objects.requireNonNull(found.get(id)).scores();
                        scores.put(row.getString("domain"), row.getDouble("score"));
                    }
                });
        return List.copyOf(found.values());
    }

    byte[] answers(Who.Staff who, UUID id) {
        return sql.sql("select answers from assessment.assessment where id = :id and "
                        + Scope.of(who).rows())
                .params(Scope.of(who).parameters())
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    void insert(Assessment begun, byte[] answers) {
        sql.sql("""
                insert into assessment.assessment (id, organization, case_file, contact, form, title, language, state, page,
                  answers, begun_at, begun_by, saved_at, saved_by, version)
                values (:id, :organization, :case, :contact, :form, :title, :language, 'DRAFT', 0, :answers, :at, :by, :at,
                  :by, 1)""")
                .param("id", begun.id())
                .param("organization", begun.organization())
                .param("case", begun.caseFile())
                .param("contact", begun.contact())
                .param("form", begun.form())
                .param("title", begun.title())
                .param("language", begun.language())
                .param("answers", answers)
                .param("at", utc(begun.begunAt()))
                .param("by", begun.begunBy())
                .update();
    }

    /** False when somebody else changed it since that version. */
    boolean change(Who.Staff who, UUID id, int version, String change, Map<String, @Nullable Object> values) {
        return sql.sql("update assessment.assessment set version = version + 1, " + change
                                + " where id = :id and version = :version and "
                                + Scope.of(who).rows())
                        .params(Scope.of(who).parameters())
                        .params(values)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Keeps what stood there before a correction. */
    void keep(UUID id, int version, byte[] answers, Instant at, UUID by, String why) {
        sql.sql("""
                insert into assessment.revision (assessment, version, answers, at, by, why)
                values (:id, :version, :answers, :at, :by, :why)""")
                .param("id", id)
                .param("version", version)
                .param("answers", answers)
                .param("at", utc(at))
                .param("by", by)
                .param("why", why)
                .update();
    }

    /** What the answers come to now; what was taken up stays so. */
    void outcome(UUID id, Outcome outcome) {
        sql.sql("delete from assessment.score where assessment = :id")
                .param("id", id)
                .update();
        outcome.scores()
                .forEach((domain, score) -> sql.sql(
                                "insert into assessment.score (assessment, domain, score) values (:id, :domain, :score)")
                        .param("id", id)
                        .param("domain", domain)
                        .param("score", score)
                        .update());
        sql.sql("delete from assessment.proposal where assessment = :id and not taken")
                .param("id", id)
                .update();
        outcome.needs()
                .forEach(need -> sql.sql("""
                        insert into assessment.proposal (assessment, topic, urgency, taken)
                        values (:id, :topic, :urgency, false) on conflict (assessment, topic) do nothing""")
                        .param("id", id)
                        .param("topic", need.topic())
                        .param("urgency", need.urgency().name())
                        .update());
    }

    List<Proposal> proposals(UUID id) {
        return sql.sql("select topic, urgency, taken from assessment.proposal where assessment = :id"
                        + " order by array_position(array['DANGER', 'URGENT', 'SOON', 'CAN_WAIT'], urgency), topic")
                .param("id", id)
                .query((row, n) -> new Proposal(
                        row.getString("topic"), Urgency.valueOf(row.getString("urgency")), row.getBoolean("taken")))
                .list();
    }

    /** Of all assessments of a case; of more than anybody reads the last ones. */
    List<Corrected> corrected(Who.Staff who, UUID caseFile) {
        return sql.sql("select r.assessment, r.at, r.by from assessment.revision r"
                        + " join assessment.assessment a on a.id = r.assessment where a.case_file = :case and "
                        + Scope.of(who).rows() + " order by r.at desc limit 100")
                .params(Scope.of(who).parameters())
                .param("case", caseFile)
                .query((row, n) -> new Corrected(
                        row.getObject("assessment", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("by", UUID.class)))
                .list();
    }

    /** What stood there before a correction, and who made it. */
    record Former(byte[] answers, Instant at, UUID by, String why) {}

    /** The newest first; of more than anybody looks through the last ones. */
    List<Former> formers(UUID id) {
        return sql.sql("select answers, at, by, why from assessment.revision where assessment = :id"
                        + " order by version desc limit " + FORMERS)
                .param("id", id)
                .query((row, n) -> new Former(
                        row.getBytes("answers"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("by", UUID.class),
                        row.getString("why")))
                .list();
    }

    void take(UUID id, String topic) {
        sql.sql("update assessment.proposal set taken = true where assessment = :id and topic = :topic")
                .param("id", id)
                .param("topic", topic)
                .update();
    }

    private static Assessment read(ResultSet row) throws SQLException {
        return new Assessment(
                row.getObject("id", UUID.class),
                row.getObject("organization", UUID.class),
                row.getObject("case_file", UUID.class),
                row.getObject("contact", UUID.class),
                row.getObject("form", UUID.class),
                row.getString("title"),
                row.getString("language"),
                AssessmentState.valueOf(row.getString("state")),
                row.getInt("page"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("begun_by", UUID.class),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getObject("saved_by", UUID.class),
                done(row),
                row.getObject("done_by", UUID.class),
                row.getInt("version"),
                row.getBoolean("shown"),
                new LinkedHashMap<>());
    }

    private static @Nullable Instant done(ResultSet row) throws SQLException {
        var at = row.getObject("done_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
