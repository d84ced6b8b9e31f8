package org.kapocs.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kapocs.bench.City.Office;
import org.kapocs.bench.City.Provider;
import org.kapocs.demo.ManyServices;
import org.kapocs.facts.directory.Import;
import org.kapocs.facts.directory.Imports;
import org.kapocs.facts.matter.Matter;
import org.kapocs.facts.matter.Matters;
import org.kapocs.facts.need.Topic;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Joining;
import org.kapocs.shared.access.NewAccount;
import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Ids;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the offices, the people who work there and the directory, through the front doors. */
final class Founding {
    static final String PASSWORD = "nine grey herons wade";
    static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final int CAN_SIGN_IN = 8;
    private static final Who.Machine HOUSE = new Who.Machine("bench");

    private final ApplicationContext house;
    private final Clock clock;

    Founding(ApplicationContext house) {
        this.house = house;
        this.clock = house.getBean(Clock.class);
    }

    City found(int cases, int services) {
        offer(services);
        int staff = City.staff(cases);
        var offices = List.of(
                office("Minta Főváros", Organization.Kind.CITY, 80, Math.max(2, staff * 8 / 10)),
                office("Minta Szakértők", Organization.Kind.EXPERT, 12, Math.max(1, staff * 12 / 100)),
                office("Minta Segítők", Organization.Kind.EXPERT, 8, Math.max(1, staff * 8 / 100)));
        List<String> topics = house.getBean(Topics.class).all().stream()
                .filter(topic -> topic.parent().isPresent())
                .map(Topic::code)
                .toList();
        List<String> matters =
                house.getBean(Matters.class).all().stream().map(Matter::code).toList();
        return new City(offices, topics, matters, providers(), clock.instant());
    }

    static String email(String organization, int number) {
        return organization.replaceAll("[^A-Za-z]", "").toLowerCase(java.util.Locale.ROOT) + number
                + "@bench.example.org";
    }

    private Office office(String name, Organization.Kind kind, int share, int people) {
        Organizations organizations = house.getBean(Organizations.class);
        UUID organization = organizations.found(name, kind);
        UUID site = organizations.addSite(organization, name + " Pont", "05", "Minta utca 1.");
        boolean city = kind == Organization.Kind.CITY;
        Role role = city ? Role.DESK_OFFICER : Role.EXPERT;
        var staff = new ArrayList<Who.Staff>();
        Joining joining = house.getBean(Joining.class);
        Joining.Kept password = joining.kept(PASSWORD);
        for (int n = 0; n < people; n++) {
            String person = "Minta Munkatárs " + name.substring(6, 7) + n;
            var account = new NewAccount(person, email(name, n), Set.of(role), Set.of(site), "hu");
            UUID id = n < CAN_SIGN_IN
                    ? joining.add(organization, account, password, SECRET)
                    : invited(organization, account);
            staff.add(new Who.Staff(id, person, organization, Set.of(site), Set.of(role)));
        }
        return new Office(organization, city, share, staff);
    }

    /** Making a password's hash takes long, by intention. */
    private UUID invited(UUID organization, NewAccount account) {
        UUID id = Ids.next();
        var transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
        Standing.as(
                HOUSE,
                () -> transaction.executeWithoutResult(_ -> house.getBean(JdbcClient.class)
                        .sql("""
                        insert into access.account (id, organization, name, email, roles, sites, language, made_at)
                        values (:id, :organization, :name, :email, :roles, :sites, :language, :now)""")
                        .param("id", id)
                        .param("organization", organization)
                        .param("name", account.name())
                        .param("email", account.email())
                        .param("roles", account.roles().stream().map(Role::name).toArray(String[]::new))
                        .param("sites", account.sites().toArray(UUID[]::new))
                        .param("language", account.language())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()));
        return id;
    }

    private void offer(int services) {
        var many = new ManyServices(LocalDate.now(clock));
        for (int time = 0; time * many.each() < services; time++) {
            var page = new ByteArrayInputStream(many.page(time));
            String file = "bench-" + time + ".json";
            Import taken = Standing.as(HOUSE, () -> house.getBean(Imports.class).now(HOUSE, file, "hu", page));
            if (taken.state() != Import.State.DONE || taken.count(Import.Kind.REFUSED) > 0) {
                throw new IllegalStateException("the services were not taken: " + taken);
            }
        }
    }

    private List<Provider> providers() {
        return house.getBean(JdbcClient.class)
                .sql("""
                select id, name, document -> 'organization' ->> 'id' as organization,
                  document -> 'organization' ->> 'name' as called, document ->> 'email' as email
                from directory.service where document ->> 'email' <> '' order by id limit 400""")
                .query((row, n) -> new Provider(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        UUID.fromString(row.getString("organization")),
                        row.getString("called"),
                        row.getString("email")))
                .list();
    }
}
