package org.kapocs;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings each module's schema up to date, lower modules first. Each has its own folder {@code db/migration/<wing>/<module>}
 * and its own history, so that modules change without agreeing on version numbers.
 */
@Component
class Migrations implements FlywayMigrationStrategy {
    /** In the order in which they may use each other; a test holds it against the folders. */
    static final List<String> MODULES = List.of(
            "root",
            "shared/web",
            "shared/access",
            "shared/audit",
            "shared/privacy",
            "shared/notification",
            "facts/need",
            "facts/client",
            "facts/directory",
            "desk/contact",
            "desk/casework",
            "desk/referral",
            "strategy/evidence");

    @Override
    public void migrate(Flyway flyway) {
        for (String module : MODULES) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:db/migration/" + module)
                    .failOnMissingLocations(false)
                    .defaultSchema("migration")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .table(module.replace('/', '_'))
                    .load()
                    .migrate();
        }
    }
}
