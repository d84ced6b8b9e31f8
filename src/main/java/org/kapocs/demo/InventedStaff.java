package org.kapocs.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Joining;
import org.kapocs.shared.access.NewAccount;
import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Secrets;
import org.springframework.util.function.SingletonSupplier;

/** The people who work at the invented client point. Their device is a page of the demo. */
public class InventedStaff {
    /** Everybody's password; the demo listens on this machine only. */
    public static final String PASSWORD = "minta jelszo 2026";

    private static final String CITY = "Minta Főváros Önkormányzata";
    private static final String EXPERTS = "Nemzetközi Szakértő Iroda (minta)";
    private static final String PARTNER = "Híd Minta Egyesület";

    private final Organizations organizations;
    private final Accounts accounts;
    private final Joining joining;
    private final Secrets secrets;

    InventedStaff(Organizations organizations, Accounts accounts, Joining joining, Secrets secrets) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.joining = joining;
        this.secrets = secrets;
    }

    /** One of them, before they have an account. */
    private record Person(String name, String mailbox, String organization, Role... roles) {}

    private static final List<Person> PEOPLE = List.of(
            new Person("Minta Márta", "marta", CITY, Role.DESK_OFFICER),
            new Person("Példa Péter", "peter", CITY, Role.DESK_OFFICER),
            new Person("Próba Petra", "petra", CITY, Role.SUPERVISOR, Role.DESK_OFFICER),
            new Person("Teszt Tamás", "tamas", CITY, Role.EDITOR),
            new Person("Teszt Tünde", "tunde", CITY, Role.SUPERVISOR),
            new Person("Próba Dóra", "dora", CITY, Role.DATA_PROTECTION_OFFICER),
            new Person("Minta Sára", "sara", EXPERTS, Role.EXPERT),
            new Person("Híd Hajnal", "hajnal", PARTNER, Role.DESK_OFFICER, Role.SUPERVISOR),
            new Person("Híd Hunor", "hunor", PARTNER, Role.DESK_OFFICER),
            new Person("Híd Helga", "helga", PARTNER, Role.ADMINISTRATOR),
            new Person("Példa Panna", "panna", CITY, Role.ADMINISTRATOR));

    /** Whether all of them are here; the administrator of the city comes last. */
    public boolean complete() {
        String last = email(PEOPLE.getLast());
        return members().stream().anyMatch(member -> member.email().equals(last));
    }

    /** Makes those who are missing: first the others, and when all is filled the administrators. */
    void join(boolean administrators) {
        List<String> here = members().stream().map(Account::email).toList();
        var password = SingletonSupplier.of(() -> joining.kept(PASSWORD));
        for (Person person : PEOPLE) {
            boolean administrator = Arrays.asList(person.roles()).contains(Role.ADMINISTRATOR);
            if (administrator == administrators && !here.contains(email(person))) {
                join(person, password);
            }
        }
    }

    private void join(Person person, Supplier<Joining.Kept> password) {
        UUID organization = organization(person.organization());
        UUID site = organizations.sites(organization).getFirst().id();
        var account = new NewAccount(
                person.name(), email(person), Set.copyOf(Arrays.asList(person.roles())), Set.of(site), "hu");
        joining.add(organization, account, password.get(), secret(email(person)));
    }

    private UUID organization(String name) {
        return organizations.all().stream()
                .filter(organization -> organization.name().equals(name))
                .map(Organization::id)
                .findFirst()
                .orElseGet(() -> found(name));
    }

    private UUID found(String name) {
        if (name.equals(PARTNER)) {
            UUID id = organizations.found(name, Organization.Kind.PARTNER);
            organizations.addSite(id, "Híd Közösségi Iroda", "8", "Népszínház utca 22.");
            return id;
        }
        UUID id = organizations.found(name, name.equals(CITY) ? Organization.Kind.CITY : Organization.Kind.EXPERT);
        organizations.addSite(id, "Migrációs Ügyfélpont", "5", "Bárczy István utca 1–3.");
        return id;
    }

    /** Everybody who has joined, in the order in which they were invented. */
    public List<Account> members() {
        var members = new ArrayList<Account>();
        for (Organization organization : organizations.all()) {
            var administrator = new Who.Staff(Ids.next(), "", organization.id(), Set.of(), Set.of(Role.ADMINISTRATOR));
            members.addAll(Standing.as(administrator, () -> accounts.all(administrator)));
        }
        List<String> order = PEOPLE.stream().map(InventedStaff::email).toList();
        return members.stream()
                .filter(member -> order.contains(member.email()))
                .sorted((one, other) -> order.indexOf(one.email()) - order.indexOf(other.email()))
                .toList();
    }

    /** Those who work in this role at the client point. */
    List<Who.Staff> with(Role role) {
        UUID partner = organization(PARTNER);
        return all().filter(each -> !each.organization().equals(partner))
                .filter(each -> each.roles().contains(role))
                .toList();
    }

    /** Those of the partner whose people have accounts. */
    List<Who.Staff> partners() {
        UUID partner = organization(PARTNER);
        return all().filter(each -> each.organization().equals(partner)).toList();
    }

    private Stream<Who.Staff> all() {
        return members().stream()
                .map(member -> new Who.Staff(
                        member.id(), member.name(), member.organization(), member.sites(), member.roles()));
    }

    /** The secret in the device of the person with this address. */
    public byte[] secret(String email) {
        return Arrays.copyOf(secrets.hmac("demo.device", email), 20);
    }

    private static String email(Person person) {
        return person.mailbox() + "@example.org";
    }
}
