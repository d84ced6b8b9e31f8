package org.kapocs.demo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.kapocs.desk.assessment.Assessments;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.consult.Advice;
import org.kapocs.desk.consult.Advisers;
import org.kapocs.desk.consult.Consultations;
import org.kapocs.desk.consult.NoteDrafts;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.disclosure.Disclosures;
import org.kapocs.desk.document.Sending;
import org.kapocs.desk.duplicate.Comparison;
import org.kapocs.desk.household.HouseholdOfCase;
import org.kapocs.desk.plan.Plans;
import org.kapocs.desk.procedure.Procedures;
import org.kapocs.desk.referral.Inbox;
import org.kapocs.desk.referral.PartnerDesks;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.desk.satisfaction.Satisfaction;
import org.kapocs.desk.satisfaction.SatisfactionLinks;
import org.kapocs.desk.satisfaction.Settling;
import org.kapocs.desk.task.Tasks;
import org.kapocs.desk.transfer.TransferRequests;
import org.kapocs.desk.transfer.Transfers;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.directory.Import;
import org.kapocs.facts.directory.Imports;
import org.kapocs.facts.form.Forms;
import org.kapocs.facts.information.FactStore;
import org.kapocs.facts.information.Materials;
import org.kapocs.facts.matter.Catalogue;
import org.kapocs.facts.matter.Matters;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Consents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Fills an empty house before it opens: staff, services, three months of clients. Stopped half-way, it goes on at the next
 * start, because every step has a key of its own.
 */
class InventedBudapest implements ApplicationRunner {
    private static final Who.Machine HOUSE = new Who.Machine("demo");
    private static final Logger LOG = LoggerFactory.getLogger(InventedBudapest.class);

    private final InventedStaff staff;
    private final Contacts contacts;
    private final Cases cases;
    private final Matters matters;
    private final Referrals referrals;
    private final Consents consents;
    private final Imports imports;
    private final InventedLetter letter;
    private final InventedTasks tasks;
    private final InventedTwin twin;
    private final InventedProcedures procedures;
    private final InventedAssessments assessments;
    private final InventedScans scans;
    private final InventedConsultations consultations;
    private final InventedHouseholds households;
    private final InventedInformation information;
    private final PartnerDesks desks;
    private final Inbox inbox;
    private final Transfers transfers;
    private final TransferRequests requests;
    private final CaseList list;
    private final Satisfaction satisfaction;
    private final SatisfactionLinks links;
    private final Settling settling;
    private final Clock clock;

    InventedBudapest(
            InventedStaff staff,
            Contacts contacts,
            Cases cases,
            Matters matters,
            Referrals referrals,
            Consents consents,
            Imports imports,
            Disclosures disclosures,
            Tasks tasks,
            Plans plans,
            Assessments assessments,
            Forms forms,
            Sending sending,
            CaseList list,
            Clients clients,
            Comparison comparison,
            Procedures procedures,
            Catalogue catalogue,
            Consultations consultations,
            Advice advice,
            Advisers advisers,
            NoteDrafts drafts,
            HouseholdOfCase households,
            Materials materials,
            FactStore facts,
            PartnerDesks desks,
            Inbox inbox,
            Transfers transfers,
            TransferRequests requests,
            Satisfaction satisfaction,
            SatisfactionLinks links,
            Settling settling,
            Clock clock) {
        this.staff = staff;
        this.contacts = contacts;
        this.cases = cases;
        this.matters = matters;
        this.referrals = referrals;
        this.consents = consents;
        this.imports = imports;
        this.letter = new InventedLetter(disclosures);
        this.tasks = new InventedTasks(tasks, plans, list, clock.instant(), clock.getZone());
        this.twin = new InventedTwin(clients, comparison, list, HOUSE);
        this.procedures = new InventedProcedures(procedures, catalogue, cases, list, clock.instant(), clock.getZone());
        this.assessments = new InventedAssessments(assessments, forms, list, clock.instant());
        this.scans = new InventedScans(sending, list, clock.instant(), clock.getZone());
        this.consultations = new InventedConsultations(
                consultations, advice, advisers, drafts, list, clock.instant(), clock.getZone());
        this.households = new InventedHouseholds(households, list);
        this.information = new InventedInformation(materials, facts, clock);
        this.desks = desks;
        this.inbox = inbox;
        this.transfers = transfers;
        this.requests = requests;
        this.list = list;
        this.satisfaction = satisfaction;
        this.links = links;
        this.settling = settling;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (staff.complete()) {
            return;
        }
        LOG.info("Filling the house with an invented Budapest");
        System.out.println("\nAn empty house is filled with an invented Budapest. That takes a minute or two, once.");
        staff.join(false);
        offerServices();
        var times = new InventedTimes(clock.instant(), clock.getZone());
        var people = new InventedPeople();
        var words = new InventedWords();
        var asked = new InventedReferrals(referrals, consents, words, times);
        var opinions = new InventedOpinions(satisfaction, links, settling, times);
        var opened = new InventedCases(cases, matters, asked, opinions, people, words, times);
        new InventedMonths(
                        contacts, opened, staff.with(Role.DESK_OFFICER), staff.with(Role.EXPERT), people, words, times)
                .pass();
        letter.record(staff.with(Role.DESK_OFFICER).getFirst(), LocalDate.now(clock));
        tasks.of(staff.with(Role.DESK_OFFICER).getFirst());
        tasks.of(staff.with(Role.EXPERT).getFirst());
        twin.of(staff.with(Role.DESK_OFFICER).getFirst());
        procedures.of(staff.with(Role.DESK_OFFICER).getFirst());
        procedures.of(staff.with(Role.EXPERT).getFirst());
        assessments.of(staff.with(Role.DESK_OFFICER).getFirst());
        assessments.of(staff.with(Role.EXPERT).getFirst());
        scans.of(staff.with(Role.DESK_OFFICER).getFirst());
        consultations.of(
                staff.with(Role.DESK_OFFICER).getFirst(),
                staff.with(Role.EXPERT).getFirst(),
                staff.with(Role.SUPERVISOR).getFirst(),
                staff.with(Role.EDITOR).getFirst());
        households.of(staff.with(Role.DESK_OFFICER).getFirst());
        information.approve(
                staff.with(Role.EDITOR).getFirst(),
                staff.with(Role.DESK_OFFICER).getFirst());
        partners(asked);
        staff.join(true);
    }

    private void partners(InventedReferrals asked) {
        new InventedPartners(desks, inbox, transfers, requests, asked, cases, list, clock.instant(), clock.getZone())
                .of(
                        staff.with(Role.DESK_OFFICER).getFirst(),
                        staff.with(Role.EDITOR).getFirst(),
                        staff.partners().getFirst());
    }

    private void offerServices() {
        var page = new InventedServices(LocalDate.now(clock)).page();
        Import taken = Standing.as(
                HOUSE, () -> imports.now(HOUSE, "invented-budapest.json", "hu", new ByteArrayInputStream(page)));
        if (taken.state() != Import.State.DONE || taken.count(Import.Kind.REFUSED) > 0) {
            throw new IllegalStateException("the invented services were not taken: " + taken);
        }
    }

    /** After the addresses that everybody gets. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void sayHowToSignIn(ApplicationReadyEvent ready) {
        String url = ready.getApplicationContext().getEnvironment().getProperty("kapocs.url");
        if (url != null) {
            System.out.printf("  To sign in      %s/staff/demo%n%n", url);
        }
    }
}
