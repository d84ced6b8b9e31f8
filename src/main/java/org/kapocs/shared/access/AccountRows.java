package org.kapocs.shared.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of accounts. Which rows exist for whom, the database decides. */
@Component
class AccountRows {
    private static final String SELECT = """
            select id, organization, name, email, roles, sites, active, password is not null as joined, language, version
            from access.account""";

    private final JdbcClient sql;

    AccountRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** For the house itself: at the door nobody is of an organization yet. */
    Optional<Account> get(UUID id) {
        return sql.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(AccountRows::account)
                .optional();
    }

    Optional<Account> get(UUID organization, UUID id) {
        return sql.sql(SELECT + " where id = :id and organization = :organization")
                .param("id", id)
                .param("organization", organization)
                .query(AccountRows::account)
                .optional();
    }

    List<Account> all(UUID organization) {
        return sql.sql(SELECT + " where organization = :organization order by active desc, name, id")
                .param("organization", organization)
                .query(AccountRows::account)
                .list();
    }

    List<Account> named(Scope scope, Collection<UUID> ids) {
        return sql.sql(SELECT + " where id = any(:ids) and (organization = :organization or :all)")
                .param("organization", scope.organization())
                .param("all", scope.all())
                .param("ids", ids.toArray(UUID[]::new))
                .query(AccountRows::account)
                .list();
    }

    List<Account> active(Scope scope) {
        return sql.sql(SELECT + " where active and (organization = :organization or :all) order by name, id")
                .param("organization", scope.organization())
                .param("all", scope.all())
                .query(AccountRows::account)
                .list();
    }

    boolean anyAtAll() {
        return sql.sql("select exists (select from access.account)")
                .query(Boolean.class)
                .single();
    }

    boolean insert(Account account, java.time.OffsetDateTime now) {
        return sql.sql("""
                        insert into access.account (id, organization, name, email, roles, sites, language, made_at)
                        values (:id, :organization, :name, :email, :roles, :sites, :language, :now)
                        on conflict (email) do nothing""")
                        .param("id", account.id())
                        .param("organization", account.organization())
                        .param("name", account.name())
                        .param("email", account.email())
                        .param("roles", names(account.roles()))
                        .param("sites", account.sites().toArray(UUID[]::new))
                        .param("language", account.language())
                        .param("now", now)
                        .update()
                == 1;
    }

    /** Changes what an administrator may change; false when somebody changed it meanwhile. */
    boolean update(UUID organization, Account account) {
        return sql.sql("""
                        update access.account set name = :name, roles = :roles, sites = :sites, active = :active,
                          version = version + 1
                        where id = :id and organization = :organization and version = :version""")
                        .param("organization", organization)
                        .param("id", account.id())
                        .param("name", account.name())
                        .param("roles", names(account.roles()))
                        .param("sites", account.sites().toArray(UUID[]::new))
                        .param("active", account.active())
                        .param("version", account.version())
                        .update()
                == 1;
    }

    void speak(UUID id, String language) {
        sql.sql("update access.account set language = :language where id = :id")
                .param("language", language)
                .param("id", id)
                .update();
    }

    Optional<Credentials> credentials(String email) {
        return sql.sql("select id, password, totp, totp_step from access.account where email = :email and active")
                .param("email", email)
                .query(Credentials.class)
                .optional();
    }

    Optional<Credentials> credentials(UUID id) {
        return sql.sql("""
                        select id, password, totp, totp_step from access.account
                        where id = :id and active and totp is not null for update""").param("id", id).query(Credentials.class).optional();
    }

    void arm(UUID id, String password, byte[] sealedTotp) {
        sql.sql("update access.account set password = :password, totp = :totp, totp_step = 0 where id = :id")
                .param("password", password)
                .param("totp", sealedTotp)
                .param("id", id)
                .update();
    }

    void password(UUID id, String password) {
        sql.sql("update access.account set password = :password where id = :id")
                .param("password", password)
                .param("id", id)
                .update();
    }

    /** @param usedStep the step of the code that proved the device, which counts no second time */
    void device(UUID id, byte[] sealedTotp, long usedStep) {
        sql.sql("update access.account set totp = :totp, totp_step = :step where id = :id")
                .param("totp", sealedTotp)
                .param("step", usedStep)
                .param("id", id)
                .update();
    }

    void disarm(UUID organization, UUID id) {
        sql.sql("""
                        update access.account set password = null, totp = null
                        where id = :id and organization = :organization""").param("organization", organization).param("id", id).update();
    }

    void usedStep(UUID id, long step) {
        sql.sql("update access.account set totp_step = :step where id = :id")
                .param("step", step)
                .param("id", id)
                .update();
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getObject("organization", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                Set.of((UUID[]) row.getArray("sites").getArray()),
                row.getBoolean("active"),
                row.getBoolean("joined"),
                row.getString("language"),
                row.getInt("version"));
    }
}
