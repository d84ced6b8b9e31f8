package org.kapocs.desk.referral;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.directory.ReferralAddress;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which organizations of the directory have people with accounts here, who answer referrals without a link. The city says
 * so, because whoever did could let anybody read what is meant for others.
 */
@Component
@Transactional
public class PartnerDesks {
    private static final Who.Machine HOUSE = new Who.Machine("referral.desk");

    private final JdbcClient sql;
    private final StepRows steps;
    private final Links links;
    private final ReferralLetters letters;
    private final Directory directory;
    private final Organizations organizations;
    private final House house;
    private final Trail trail;
    private final Clock clock;

    PartnerDesks(
            JdbcClient sql,
            StepRows steps,
            Links links,
            ReferralLetters letters,
            Directory directory,
            Organizations organizations,
            House house,
            Trail trail,
            Clock clock) {
        this.sql = sql;
        this.steps = steps;
        this.links = links;
        this.letters = letters;
        this.directory = directory;
        this.organizations = organizations;
        this.house = house;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Where referrals to a service are answered.
     *
     * @param address of the service; its organization is meant
     * @param desk the organization whose people have accounts; null while a link is sent
     * @param offered those that can be chosen
     */
    public record Standing(
            ReferralAddress address, @Nullable UUID desk, List<Organization> offered) {}

    /** @throws Problem.Missing for a service to which no referral can be sent */
    @Transactional(readOnly = true)
    public Standing standing(Who.Staff who, UUID service) {
        ReferralAddress address = address(service);
        return new Standing(address, of(recipient(address)).orElse(null), organizations.all());
    }

    /**
     * From now on these people answer what was and will be sent to that organization; null for nobody, as before there were
     * accounts. What nobody has answered yet goes along, and who answered until now sees nothing any more.
     *
     * @throws Problem.Conflict when it is not the city that says so
     */
    public void set(Who.Staff who, UUID service, @Nullable UUID desk) {
        if (!settable(who)) {
            throw new Problem.Conflict("referral.desk.city");
        }
        if (desk != null && organizations.get(desk).isEmpty()) {
            throw new Problem.Missing();
        }
        ReferralAddress address = address(service);
        UUID recipient = recipient(address);
        lock("pg_advisory_xact_lock", recipient);
        if (desk == null) {
            sql.sql("delete from referral.partner where recipient = :recipient")
                    .param("recipient", recipient)
                    .update();
        } else {
            sql.sql("""
                            insert into referral.partner (recipient, name, organization, set_at)
                            values (:recipient, :name, :desk, :now)
                            on conflict (recipient) do update set organization = excluded.organization,
                              name = excluded.name, set_at = excluded.set_at""")
                    .param("recipient", recipient)
                    .param("name", address.organization())
                    .param("desk", desk)
                    .param("now", ReferralRows.utc(clock.instant()))
                    .update();
        }
        List<Referral> led = house.within(HOUSE, () -> lead(recipient, desk));
        led.forEach(each -> trail.wrote(who, Moves.subject(each), "referral.desk-changed"));
        trail.wrote(who, new Subject("service", service), desk == null ? "referral.desk-removed" : "referral.desk-set");
    }

    /**
     * Also those that are over: who has no desk any more has no list of them. Links that were sent before open nothing from
     * now on: who answers now is somebody else. Where nobody has an account any more, a new link goes out for each that
     * is not over.
     */
    private List<Referral> lead(UUID recipient, @Nullable UUID desk) {
        List<Referral> led = sql.sql("""
                        update referral.referral set desk = cast(:desk as uuid), handler = null, version = version + 1
                        where recipient = :recipient and state <> 'DRAFT' and desk is distinct from cast(:desk as uuid)
                          and (desk is not null or state in ('REQUESTED', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD'))
                        returning *""")
                .param("recipient", recipient)
                .param("desk", desk)
                .query((row, n) -> ReferralRow.read(row))
                .list();
        led.forEach(each -> {
            steps.add(HOUSE, each, each.state(), Step.LED, clock.instant());
            links.revoke(each.id());
            if (desk == null && each.state().live()) {
                letters.again(HOUSE, each);
            }
        });
        return led;
    }

    /** Whether this person may say so. */
    public boolean settable(Who.Staff who) {
        return who.may(Action.EDIT_DIRECTORY)
                && organizations.city().filter(who.organization()::equals).isPresent();
    }

    /** The organization whose people answer for this one of the directory. */
    @Transactional(readOnly = true)
    Optional<UUID> of(UUID recipient) {
        return sql.sql("select organization from referral.partner where recipient = :recipient")
                .param("recipient", recipient)
                .query(UUID.class)
                .optional();
    }

    /** The same; nobody says otherwise until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UUID> held(UUID recipient) {
        lock("pg_advisory_xact_lock_shared", recipient);
        return of(recipient);
    }

    private void lock(String how, UUID recipient) {
        sql.sql("select " + how + "(hashtext('referral.partner'), hashtext(:recipient))")
                .param("recipient", recipient.toString())
                .query((row, n) -> 0)
                .list();
    }

    /** Whether people with accounts will answer it, and not a link. */
    @Transactional(readOnly = true)
    public boolean answers(Who.Staff who, Addressee to) {
        return of(to.organization()).isPresent();
    }

    private ReferralAddress address(UUID service) {
        return directory.referralAddressOf(service).orElseThrow(Problem.Missing::new);
    }

    private static UUID recipient(ReferralAddress address) {
        return address.organizationId().orElse(address.service());
    }
}
