package org.kapocs.bench;

import java.util.Map;
import org.kapocs.bench.Replay.Plan;

/**
 * What came of one kind of visit, and of what it is compared with.
 *
 * @param held how many a second are all answered well, 99 of 100 within the limit; NaN where it was not asked for
 * @param peak as many as there is to get; null where it was not asked for
 * @param applicationMs time of the application on the processors, for each visit
 * @param postgresMs the same of PostgreSQL
 * @param statements asked in a visit, on average
 * @param sql the same statements without the application
 * @param sqlMs processor time of PostgreSQL for these
 * @param file a static file of about the same size, at the same rate
 * @param fileBytes its size
 * @param plans of statements that took long
 */
record Measured(
        Row row,
        Load.Result result,
        double held,
        Load.@org.jspecify.annotations.Nullable Result peak,
        double applicationMs,
        double postgresMs,
        double statements,
        Load.Result sql,
        double sqlMs,
        Load.Result file,
        long fileBytes,
        Map<String, Plan> plans) {

    double cpuMs() {
        return applicationMs + postgresMs;
    }

    /** How many times what its statements cost alone. */
    double times() {
        return cpuMs() / Math.max(0.01, sqlMs);
    }

    double meanBytes() {
        return result.fine() == 0 ? 0 : (double) result.bytes() / result.fine();
    }
}
