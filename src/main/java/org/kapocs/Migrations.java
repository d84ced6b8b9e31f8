package org.kapocs;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.kapocs.launch.Database;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings each module's schema up to date, lower modules first. Each has its own folder {@code db/migration/<wing>/<module>}
 * and its own history, so that modules change without agreeing on version numbers.
 */
@Component
class Migrations implements FlywayMigrationStrategy {
    private static final long LOCK = 0x6d696772617465L;

    /** In the order in which they may use each other; a test holds it against the folders. */
    static final List<String> MODULES = List.of(
            "root",
            "shared/web",
            "shared/access",
            "shared/veil",
            "shared/passkey",
            "shared/provider",
            "shared/audit",
            "shared/filter",
            "shared/job",
            "shared/webhook",
            "shared/privacy",
            "shared/notification",
            "facts/need",
            "facts/client",
            "facts/directory",
            "facts/matter",
            "facts/information",
            "facts/form",
            "facts/knowledge",
            "desk/contact",
            "desk/casework",
            "desk/seal",
            "desk/task",
            "desk/duplicate",
            "desk/takeover",
            "desk/plan",
            "desk/procedure",
            "desk/assessment",
            "desk/papers",
            "desk/disclosure",
            "desk/consult",
            "desk/referral",
            "desk/document",
            "desk/transfer",
            "desk/satisfaction",
            "desk/rights",
            "strategy/evidence");

    /** @throws FlywayValidateException when a newer Kapocs was here already: it may keep there what this one would lose */
    @Override
    public void migrate(Flyway flyway) {
        DataSource database = flyway.getConfiguration().getDataSource();
        alone(database, () -> {
            if (!new MigrationHistory(database).isUpToDate(MODULES)) {
                migrate(flyway, _ -> "latest");
            }
            // Each time: a start that broke off may have migrated and not come this far.
            askOnce(database);
        });
    }

    /**
     * Of two nodes that start at the same moment one migrates, and the other waits. Flyway locks its history only once
     * there is one: the second node could come upon a table that the first has made and not yet written to.
     */
    private static void alone(DataSource database, Runnable work) {
        try (Connection held = database.getConnection();
                Statement lock = held.createStatement()) {
            lock.execute("select pg_advisory_lock(" + LOCK + ")");
            try {
                work.run();
            } finally {
                lock.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot wait for whoever else is migrating", failure);
        }
    }

    /** Into an empty database, up to the newest migration that each history of another one knew. */
    static void make(Database empty, Map<String, String> newest) {
        var flyway = Flyway.configure()
                .dataSource(empty.jdbcUrl(), empty.ownerUser(), empty.ownerPassword())
                .load();
        migrate(flyway, module -> newest.get(MigrationHistory.table(module)));
        askOnce(flyway.getConfiguration().getDataSource());
    }

    /** @param until the newest wished migration of a module; null when the module is not wished for */
    private static void migrate(Flyway flyway, Function<String, @Nullable String> until) {
        refuseUnknownModules(new MigrationHistory(flyway.getConfiguration().getDataSource()));
        for (String module : MODULES) {
            String target = until.apply(module);
            if (target == null) {
                continue;
            }
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    // Where beans are prepared while building, Spring hands over the files of all modules at once.
                    .resourceProvider(null)
                    .locations("classpath:db/migration/" + module)
                    .failOnMissingLocations(true)
                    .ignoreMigrationPatterns(new String[0])
                    .defaultSchema("migration")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .table(MigrationHistory.table(module))
                    .target(target)
                    .load()
                    .migrate();
        }
    }

    /** Modules write down in their policies who asks; asked for each row, it would be most of what a list costs. */
    private static void askOnce(DataSource database) {
        try (Connection owner = database.getConnection();
                Statement sql = owner.createStatement()) {
            sql.execute("""
                    do $$ begin
                        if to_regprocedure('access.ask_once()') is not null then
                            call access.ask_once();
                        end if;
                    end $$""");
        } catch (SQLException failure) {
            throw new IllegalStateException("policies cannot be made to ask once", failure);
        }
    }

    private static void refuseUnknownModules(MigrationHistory history) {
        List<String> unknown = history.tables().stream()
                .filter(table -> MODULES.stream()
                        .noneMatch(module -> MigrationHistory.table(module).equals(table)))
                .toList();
        if (!unknown.isEmpty()) {
            String words = "Rooms that this version does not have: " + String.join(", ", unknown);
            throw new FlywayValidateException(new ErrorDetails(CoreErrorCode.VALIDATE_ERROR, words), words);
        }
    }
}
