package org.kapocs.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PostgreSQL of the tests, taken for one that somebody else runs. */
class ExternalPostgresTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @TempDir
    Path folder;

    private final String city = "city_" + COUNT.incrementAndGet();
    private final Database server = TestPostgres.fresh(city);

    @Test
    void one_strong_role_migrates_and_a_weaker_one_is_made_to_serve() throws SQLException {
        role("boss", "superuser");
        Database database = open("boss", null);
        assertThat(database.ownerUser()).isEqualTo("boss");
        assertThat(database.appUser()).isEqualTo("kapocs_app_" + city);
        tell(
                database.ownerUser(),
                database.ownerPassword(),
                "create table owned (x int)",
                "grant select on owned to kapocs_app");
        tell(database.appUser(), database.appPassword(), "select * from owned");
        assertThatThrownBy(() -> tell(database.appUser(), database.appPassword(), "drop table owned"))
                .hasMessageContaining("must be owner");
        assertThat(open("boss", null).appPassword()).isEqualTo(database.appPassword());
        drop("boss");
    }

    @Test
    void a_role_that_may_not_make_another_is_told_what_the_administrator_has_to_run() throws SQLException {
        role("plain", "");
        own("plain");
        assertThatThrownBy(() -> open("plain", null))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("create role kapocs_app login password")
                .hasMessageContaining("KAPOCS_DB_OWNER_USER=plain");
        drop("plain");
    }

    @Test
    void two_given_roles_are_taken_as_they_are() throws SQLException {
        role("keeper", "");
        own("keeper");
        role("server", "in role kapocs_app");
        assertThat(open("server", "keeper")).isEqualTo(new Database(url(), "keeper", "keeper", "server", "server"));
        drop("server");
        drop("keeper");
    }

    @Test
    void a_serving_role_that_could_step_over_the_lock_is_refused() throws SQLException {
        role("holder", "");
        own("holder");
        for (String strength : new String[] {
            "superuser in role kapocs_app", "bypassrls in role kapocs_app", "in role kapocs_app, holder"
        }) {
            role("strong", strength);
            assertThatThrownBy(() -> open("strong", "holder")).as(strength).hasMessageContaining("too strong to serve");
            drop("strong");
        }
        assertThatThrownBy(() -> open("holder", "holder")).isInstanceOf(LaunchRefused.class);
        drop("holder");
    }

    @Test
    void a_role_that_may_not_create_schemas_is_told_to_own_the_database() throws SQLException {
        role("guest", "");
        assertThatThrownBy(() -> open("guest", null)).hasMessageContaining("owner to \"guest\"");
        drop("guest");
    }

    @Test
    void a_server_that_is_not_there_is_named_without_the_password() {
        var nobody = new ExternalPostgres.Access("jdbc:postgresql://127.0.0.1:1/kapocs", "u", "hidden", null, "");
        assertThatThrownBy(() -> ExternalPostgres.open(nobody, Keys.open(folder.resolve("keys"), true)))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageNotContaining("hidden");
    }

    private Database open(String user, @Nullable String owner) {
        var access = new ExternalPostgres.Access(url(), user, user, owner, owner == null ? "" : owner);
        return ExternalPostgres.open(access, Keys.open(folder.resolve("keys"), true));
    }

    private String url() {
        return server.jdbcUrl();
    }

    private void role(String name, String with) throws SQLException {
        asAdmin("create role " + name + " login password '" + name + "' " + with);
        asAdmin("grant connect on database " + city + " to " + name);
    }

    private void own(String name) throws SQLException {
        asAdmin("alter database " + city + " owner to " + name);
    }

    private void drop(String name) throws SQLException {
        asAdmin("reassign owned by " + name + " to " + Cluster.ADMIN);
        asAdmin("drop owned by " + name);
        asAdmin("drop role " + name);
    }

    private void asAdmin(String command) throws SQLException {
        tell(Cluster.ADMIN, TestPostgres.adminPassword(), command);
    }

    private void tell(String user, String password, String... commands) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), user, password);
                var sql = connection.createStatement()) {
            for (String command : commands) {
                sql.execute(command);
            }
        }
    }
}
