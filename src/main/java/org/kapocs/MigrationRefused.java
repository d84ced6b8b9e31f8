package org.kapocs;

import java.util.stream.Collectors;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words, at the console, that a database does not fit this Kapocs, where a page of stack traces would stand. */
class MigrationRefused extends AbstractFailureAnalyzer<FlywayValidateException> {
    @Override
    protected FailureAnalysis analyze(Throwable whole, FlywayValidateException cause) {
        return new FailureAnalysis(
                "The database was made by another version of Kapocs: its tables are not those that this version"
                        + " would make.\n\n"
                        + String.valueOf(cause.getMessage()).lines().limit(3).collect(Collectors.joining("\n")),
                "Start the version that made it, or a newer one; or give this one a folder of its own in KAPOCS_DATA.",
                cause);
    }
}
