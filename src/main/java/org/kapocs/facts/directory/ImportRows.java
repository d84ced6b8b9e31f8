package org.kapocs.facts.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.directory.Import.Kind;
import org.kapocs.facts.directory.Import.Line;
import org.kapocs.facts.directory.Import.State;
import org.kapocs.shared.web.Span;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows behind {@link Imports}. */
@Component
class ImportRows {
    /** A running import that says nothing for so long is not running any more: its node was stopped. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final String SELECT = """
            select i.*, exists (select from directory.import_part p where p.import_id = i.id) as keeps_file,
                (select l.detail::int from directory.import_line l
                    where l.import_id = i.id and l.kind = 'NOTICE' and l.reason = 'resting') as resting,
                exists (select from directory.withdrawn w join directory.service s on s.id = w.service_id
                    where w.import_id = i.id and not s.active) as withdrawn
            from directory.import i""";

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;

    ImportRows(JdbcClient sql, JdbcTemplate batches, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    void begin(UUID id, String fileName, String language, boolean dryRun, @Nullable UUID account) {
        sql.sql("""
                        insert into directory.import (id, file_name, language, dry_run, account, state, seen_at, started_at)
                        values (:id, :file, :language, :dry, :account, 'RUNNING', :now, :now)""")
                .param("id", id)
                .param("file", fileName)
                .param("language", language)
                .param("dry", dryRun)
                .param("account", account)
                .param("now", now())
                .update();
    }

    void progress(UUID id, int percent) {
        sql.sql("update directory.import set progress = :percent, seen_at = :now where id = :id")
                .param("id", id)
                .param("percent", percent)
                .param("now", now())
                .update();
    }

    void done(UUID id, Report report) {
        sql.sql("""
                        update directory.import
                        set state = 'DONE', progress = 100, finished_at = :now, seen_at = :now, counts = :counts::jsonb
                        where id = :id""")
                .param("id", id)
                .param("now", now())
                .param("counts", json.writeValueAsString(report.counts()))
                .update();
        batches.batchUpdate("""
                insert into directory.import_line (import_id, n, kind, place, service, name, reason, detail)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", report.lines(), 1000, (row, line) -> {
            row.setObject(1, id);
            row.setInt(2, line.n());
            row.setString(3, line.kind().name());
            row.setString(4, line.place());
            row.setObject(5, line.service().orElse(null));
            row.setString(6, line.name());
            row.setString(7, line.reason());
            row.setString(8, line.detail());
        });
    }

    void failed(UUID id, Fault fault, String place) {
        sql.sql("""
                        update directory.import set state = 'FAILED', finished_at = :now, seen_at = :now,
                            failure = :reason, place = :place where id = :id""")
                .param("id", id)
                .param("now", now())
                .param("reason", fault.reason())
                .param("place", fault.detail().isEmpty() ? place : place + " (" + fault.detail() + ")")
                .update();
    }

    Optional<Import> get(UUID id) {
        return sql.sql(SELECT + " where i.id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    List<Import> latest() {
        return sql.sql(SELECT + " order by i.started_at desc, i.id desc limit 20")
                .query(this::read)
                .list();
    }

    /** Those whose node was stopped and whose file is kept, however long ago; not what was only tried. */
    List<Import> interrupted() {
        return sql.sql(SELECT + """

                        where i.state = 'RUNNING' and not i.dry_run
                        and exists (select from directory.import_part p where p.import_id = i.id)""").query(this::read).list().stream()
                .filter(each -> each.state() == State.INTERRUPTED)
                .toList();
    }

    boolean running() {
        return sql.sql(
                        "select exists (select from directory.import where state = 'RUNNING' and seen_at > :alive and seen_at < :ahead)")
                .param("alive", now().minus(SILENCE))
                .param("ahead", now().plus(Span.SKEW))
                .query(Boolean.class)
                .single();
    }

    /** How many of its services are likely in the house already. */
    int alike(UUID id) {
        return sql.sql("select count(*) from directory.import_line where import_id = :id and reason = :alike")
                .param("id", id)
                .param("alike", Report.ALIKE)
                .query(Integer.class)
                .single();
    }

    /** Lines of these kinds after that number, at most 50. */
    List<Line> lines(UUID id, List<Kind> kinds, int after) {
        return sql.sql("""
                        select n, kind, place, service, name, reason, detail from directory.import_line
                        where import_id = :id and kind = any(:kinds) and n > :after order by n limit 50""")
                .param("id", id)
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("after", after)
                .query((row, n) -> new Line(
                        row.getInt("n"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("place"),
                        Optional.ofNullable(row.getObject("service", UUID.class)),
                        row.getString("name"),
                        row.getString("reason"),
                        row.getString("detail")))
                .list();
    }

    private Import read(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        State state = State.valueOf(row.getString("state"));
        Instant seen = row.getObject("seen_at", OffsetDateTime.class).toInstant();
        boolean silent = state == State.RUNNING && !Span.holds(seen, SILENCE, clock.instant());
        return new Import(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("language"),
                row.getBoolean("dry_run"),
                silent ? State.INTERRUPTED : state,
                row.getInt("progress"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("failure")),
                Optional.ofNullable(row.getString("place")).orElse(""),
                counts(row.getString("counts")),
                row.getBoolean("keeps_file"),
                row.getInt("resting"),
                row.getBoolean("withdrawn"));
    }

    private Map<Kind, Integer> counts(String text) {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        json.readTree(text)
                .properties()
                .forEach(each ->
                        counts.put(Kind.valueOf(each.getKey()), each.getValue().asInt()));
        return counts;
    }
}
