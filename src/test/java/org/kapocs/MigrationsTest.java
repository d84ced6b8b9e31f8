package org.kapocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.kapocs.launch.Database;
import org.kapocs.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

class MigrationsTest {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    @Test
    void the_folders_of_migrations_are_those_of_the_modules_that_are_migrated() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".sql"))
                            .map(file -> FOLDER.relativize(file.getParent()).toString())
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(Migrations.MODULES);
        }
    }

    @Test
    void a_database_that_a_newer_kapocs_has_changed_is_refused() {
        Database database = TestDatabase.fresh();
        var owner = new DriverManagerDataSource(database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
        var sql = JdbcClient.create(owner);
        migrate(owner);
        assertThatCode(() -> migrate(owner)).doesNotThrowAnyException();

        sql.sql("""
                insert into migration.shared_web
                  (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (99, '99', 'newer', 'SQL', 'V99__newer.sql', 1, 'somebody', 1, true)""").update();
        assertThatThrownBy(() -> migrate(owner))
                .isInstanceOf(FlywayValidateException.class)
                .hasMessageContaining("99");
        sql.sql("delete from migration.shared_web where version = '99'").update();

        sql.sql("create table migration.desk_newer (x int)").update();
        assertThatThrownBy(() -> migrate(owner))
                .isInstanceOf(FlywayValidateException.class)
                .hasMessageContaining("desk_newer");
    }

    @Test
    void a_start_that_broke_off_before_policies_were_made_to_ask_once_is_made_good_by_the_next() {
        Database database = TestDatabase.fresh();
        var owner = new DriverManagerDataSource(database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
        var sql = JdbcClient.create(owner);
        migrate(owner);
        sql.sql("create policy late on information.change using (account = access.account())")
                .update();
        migrate(owner);
        assertThat(sql.sql("select pg_get_expr(polqual, polrelid) from pg_policy where polname = 'late'")
                        .query(String.class)
                        .single())
                .containsIgnoringCase("select access.account()");
    }

    @Test
    void what_is_up_to_date_is_known_without_flyway_and_nothing_else_is() {
        Database database = TestDatabase.fresh();
        var owner = new DriverManagerDataSource(database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
        var sql = JdbcClient.create(owner);
        var history = new MigrationHistory(owner);
        assertThat(history.isUpToDate(Migrations.MODULES)).isFalse();
        migrate(owner);
        assertThat(history.isUpToDate(Migrations.MODULES)).isTrue();
        for (String change : List.of(
                "update migration.facts_need set checksum = checksum + 1 where version = '1'",
                "update migration.facts_need set success = false where version = '1'",
                "delete from migration.facts_need where version = '2'",
                "create table migration.desk_newer (x int)",
                "drop table migration.facts_need")) {
            new TransactionTemplate(new DataSourceTransactionManager(owner)).executeWithoutResult(undone -> {
                undone.setRollbackOnly();
                var within = new TransactionAwareDataSourceProxy(owner);
                JdbcClient.create(within).sql(change).update();
                assertThat(new MigrationHistory(within).isUpToDate(Migrations.MODULES))
                        .as(change)
                        .isFalse();
            });
        }
        assertThat(sql.sql("select count(*) from migration.facts_need where success")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private static void migrate(DriverManagerDataSource owner) {
        new Migrations().migrate(Flyway.configure().dataSource(owner).load());
    }
}
