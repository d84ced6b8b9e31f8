package org.kapocs.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.kapocs.bench.Http.Request;
import org.kapocs.bench.Load.Reply;

/** Measures one kind of visit after the other, each beside what limits it. */
final class Measuring {
    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg)[^\"]*)\"");
    private static final int WRITERS = 16;
    private static final double LONG_MS = 1;

    private final Scene scene;
    private final Duration time;
    private final Duration warm;
    private final Recorder recorder;

    Measuring(Scene scene, Duration time) {
        this.scene = scene;
        this.time = time;
        this.warm = time.dividedBy(3);
        this.recorder = new Recorder(scene.house());
    }

    Measured of(Row row) throws Exception {
        Load.at(row.rate(), warm, row.visit()); // as it will be measured: a house is busy before one looks at it
        List<Recorded> recorded = recorder.of(row.others().apply(0).isEmpty() ? 6 : 1, row.visit());
        double application = Processes.cpuMs(scene.house().application());
        double postgres = Processes.cpuMs(scene.house().postgres());
        Load.Result result = Load.at(row.rate(), time, row.visit());
        double visits = Math.max(1, result.fine());
        application = (Processes.cpuMs(scene.house().application()) - application) / visits;
        postgres = (Processes.cpuMs(scene.house().postgres()) - postgres) / visits;
        boolean many = row.writes() && row.others().apply(0).isEmpty();
        double held = row.writes() ? Double.NaN : Held.of(row, result, time.dividedBy(2));
        Load.Result peak = many ? Load.peak(WRITERS, time.dividedBy(2), row.visit()) : null;
        Alone alone = replayed(row, recorded);
        var measured = new Measured(
                row,
                result,
                held,
                peak,
                application,
                postgres,
                recorded.stream().mapToLong(Recorded::asked).average().orElse(0),
                alone.result(),
                alone.cpuMs(),
                result,
                0,
                plans(recorded));
        return beside(measured);
    }

    /** Its statements without the application, and what PostgreSQL worked for each time. */
    private record Alone(Load.Result result, double cpuMs) {}

    private Alone replayed(Row row, List<Recorded> recorded) throws Exception {
        int visitors = row.writes() ? WRITERS : 1;
        var free = new LinkedBlockingQueue<Replay>();
        for (int n = 0; n < visitors; n++) {
            free.add(new Replay(scene.house().admin()));
        }
        try (Connection admin = scene.house().admin()) {
            var trail = Trimmed.at(admin);
            double before = Processes.cpuMs(scene.house().postgres());
            Load.Result result = Load.peak(visitors, time.dividedBy(3), number -> {
                Replay replay = free.take();
                try {
                    replay.again(Scene.turn(recorded, number), row.others().apply(number));
                    return Reply.fine(0);
                } catch (SQLException failure) {
                    replay.rollback();
                    return Reply.wrong(failure.getMessage().lines().findFirst().orElse(""));
                } finally {
                    free.add(replay);
                }
            });
            double worked = Processes.cpuMs(scene.house().postgres()) - before;
            trail.back(admin);
            return new Alone(result, worked / Math.max(1, result.fine()));
        } finally {
            for (Replay replay : free) {
                replay.close();
            }
        }
    }

    private Map<String, Replay.Plan> plans(List<Recorded> recorded) throws SQLException {
        var plans = new LinkedHashMap<String, Replay.Plan>();
        try (var replay = new Replay(scene.house().admin())) {
            for (Recorded visit : recorded) {
                try {
                    replay.plans(visit, LONG_MS, plans);
                } catch (SQLException madeOnce) {
                    // what a visit made cannot be made again as it was
                }
            }
        }
        return plans;
    }

    /** A file of about the same size, at the same rate. */
    private Measured beside(Measured page) throws Exception {
        var sizes = new LinkedHashMap<String, Integer>();
        for (String file : files()) {
            sizes.put(file, scene.http().send(Request.get(file, "")).body().length);
        }
        String nearest = sizes.entrySet().stream()
                .min(java.util.Comparator.comparingDouble(
                        each -> Math.abs(Math.log(each.getValue() / Math.max(1, page.meanBytes())))))
                .orElseThrow()
                .getKey();
        Load.Result file = Load.at(page.row().rate(), time.dividedBy(4), _ -> {
            var answer = scene.http().send(Request.get(nearest, ""));
            return answer.status() == 200 ? Reply.fine(answer.body().length) : Reply.wrong("status " + answer.status());
        });
        return new Measured(
                page.row(),
                page.result(),
                page.held(),
                page.peak(),
                page.applicationMs(),
                page.postgresMs(),
                page.statements(),
                page.sql(),
                page.sqlMs(),
                file,
                sizes.get(nearest),
                page.plans());
    }

    private List<String> files() throws IOException {
        var files = new ArrayList<String>();
        for (var page : List.of(Request.get("/hu", ""), Request.get("/staff", scene.session(0)))) {
            byte[] body = scene.http().send(page).body();
            try (var open = new GZIPInputStream(new ByteArrayInputStream(body))) {
                FILE.matcher(new String(open.readAllBytes(), StandardCharsets.UTF_8))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(files::add);
            }
        }
        return files.stream().distinct().toList();
    }
}
