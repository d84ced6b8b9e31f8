package org.kapocs.shared.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organizations whose staff work here, and their sites. Nothing here is about a person. */
@Component
public class Organizations {
    private final JdbcClient sql;
    private final Clock clock;
    private final Once once;
    private final ApplicationEventPublisher events;

    Organizations(JdbcClient sql, Clock clock, Once once, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.once = once;
        this.events = events;
    }

    /** Makes an organization. */
    @Transactional
    public UUID found(String name, Organization.Kind kind) {
        UUID id = Ids.next();
        sql.sql("insert into access.organization (id, name, kind, made_at) values (:id, :name, :kind, :now)")
                .param("id", id)
                .param("name", name.strip())
                .param("kind", kind.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Takes back an organization in which nobody has ever been. */
    void withdraw(UUID organization) {
        sql.sql("delete from access.organization where id = :id")
                .param("id", organization)
                .update();
    }

    /** Others who hold it wait until the transaction ends: so that what is asked of all its people stays true. */
    void hold(UUID organization) {
        sql.sql("select id from access.organization where id = :id for no key update")
                .param("id", organization)
                .query(UUID.class)
                .single();
    }

    /**
     * Gives one's own organization a place to work.
     *
     * @param key of the form: sent twice it makes one site
     */
    @Transactional
    public UUID addSite(Who.Staff who, String name, String address, String key) {
        if (!who.may(Action.MANAGE_ACCOUNTS)) {
            throw new Problem.Refused();
        }
        return once.run(key, () -> {
            UUID id = addSite(who.organization(), name, "", address);
            events.publishEvent(new AccessChanged(who, who.account(), "site.added"));
            return id;
        });
    }

    /** Gives an organization a place to work, when the house is made. */
    @Transactional
    public UUID addSite(UUID organization, String name, String district, String address) {
        UUID id = Ids.next();
        sql.sql("""
                insert into access.site (id, organization, name, district, address)
                values (:id, :organization, :name, :district, :address)""")
                .param("id", id)
                .param("organization", organization)
                .param("name", name.strip())
                .param("district", district)
                .param("address", address.strip())
                .update();
        return id;
    }

    /** The city that receives what newcomers ask: empty before the first administrator. */
    public Optional<UUID> city() {
        return sql.sql("select id from access.organization where kind = 'CITY'")
                .query(UUID.class)
                .optional();
    }

    /** When the first of them was made, and with it the house opened: empty before. */
    public Optional<Instant> firstFounded() {
        return sql.sql("select made_at from access.organization order by made_at limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    public Optional<Organization> get(UUID id) {
        return all().stream()
                .filter(organization -> organization.id().equals(id))
                .findFirst();
    }

    /** All of them, by name. There are few. */
    public List<Organization> all() {
        return sql.sql("select id, name, kind from access.organization order by name, id")
                .query((row, n) -> new Organization(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Organization.Kind.valueOf(row.getString("kind"))))
                .list();
    }

    /** The names of these organizations; an unknown id is left out. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        sql.sql("select id, name from access.organization where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    public List<Site> sites(UUID organization) {
        return sql.sql("""
                        select id, organization, name, coalesce(district, '') as district, address
                        from access.site where organization = :organization order by name, id""")
                .param("organization", organization)
                .query((row, n) -> new Site(
                        row.getObject("id", UUID.class),
                        row.getObject("organization", UUID.class),
                        row.getString("name"),
                        row.getString("district"),
                        row.getString("address")))
                .list();
    }
}
