package org.kapocs.journeys;

import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A client stands at another door and says where their case is: it is asked for, found by its caseworker, and comes. */
class TransferRequestTest extends Journey {
    private static final String CLIENT = "Kero Nasrin";
    private static final String THERE = "Minta Keres Alapítvány";

    @Autowired
    Organizations organizations;

    @Test
    void a_case_is_asked_for_by_its_number_and_comes_and_a_number_of_nobody_gets_the_same_answer() throws Exception {
        UUID there = organizations.found(THERE, Organization.Kind.EXPERT);
        Set<UUID> sites = Set.of(organizations.addSite(there, "Minta Keres Pont", "08", "Minta utca 55."));
        Screen officer = colleague("Birtokos", Role.DESK_OFFICER);
        Screen asker = colleague(phone("hu", true), there, sites, "Kero", Role.DESK_OFFICER);
        opensACaseOf(officer, CLIENT);
        String number = officer.text("main .num");
        String file = officer.page().url();

        String nobodys = asks(asker, "K-1999-9999");
        String request = asks(asker, number);
        Assertions.assertThat(told(asker, request, number)).isEqualTo(told(asker, nobodys, "K-1999-9999"));
        inspected(asker, "asked");
        isFound(officer, file);
        String kept = asks(asker, opensAnother(officer));
        isKept(officer);
        asker.open(kept);
        asker.reads(asker.say("transfer.keeping.GOES_ON"));
        inspected(asker, "kept-there");
        isOffered(officer, request);
        comes(asker, request);
    }

    private String asks(Screen asker, String number) throws Exception {
        asker.open("/staff/transfers");
        asker.follow(asker.say("transfer.ask.title"));
        inspected(asker, "ask");
        asker.fill("number", number);
        asker.check("why", "MOVED");
        asker.check("agreed", "SPOKEN");
        asker.fill("words", "A nyolcadik kerületbe költözött, hozzánk jár nyelvórára is.");
        asker.press(asker.say("transfer.ask.button"));
        asker.reads(asker.say("transfer.done.asked"));
        return asker.page().url();
    }

    /** Without the days: of two who are asked for around midnight each has its own. */
    private static String told(Screen asker, String address, String number) {
        asker.open(address);
        return asker.text("main").replace(number, "").replaceAll("\\d{4}\\. \\p{L}+\\.? \\d{1,2}\\.", "");
    }

    private void isFound(Screen officer, String file) throws Exception {
        officer.open("/staff");
        inspected(officer, "day");
        officer.open(file);
        officer.reads(officer.say("transfer.case.asked", "organization", THERE));
        picture(officer.page(), "case");
        officer.open("/staff");
        officer.page()
                .locator("main a[href='/staff/transfers/requests']")
                .first()
                .click();
        officer.reads(CLIENT);
        inspected(officer, "requests");
        officer.page().locator(".list a.line").first().click();
        officer.reads("nyelvórára");
        inspected(officer, "request");
    }

    private static String opensAnother(Screen officer) {
        opensACaseOf(officer, "Marado Nasrin");
        return officer.text("main .num");
    }

    private void isKept(Screen officer) throws Exception {
        officer.open("/staff/transfers/requests");
        officer.follow("Marado Nasrin");
        officer.page().locator("details.confirm summary").click();
        picture(officer.page(), "keeping");
        officer.check("reason", "GOES_ON");
        officer.press(officer.say("transfer.request.keep"));
        officer.reads(officer.say("transfer.done.kept"));
        officer.open(officer.page().url());
        inspected(officer, "kept");
    }

    private void isOffered(Screen officer, String request) throws Exception {
        officer.open(request);
        officer.reads(officer.say("transfer.goes"));
        picture(officer.page(), "offer");
        officer.check("basis", "PUBLIC_TASK");
        officer.press(officer.say("transfer.request.offer"));
        officer.reads(officer.say("transfer.done.offered"));
        officer.open(request);
        officer.reads(officer.say("transfer.request.state.OFFERED"));
        inspected(officer, "answered");
    }

    private void comes(Screen asker, String request) throws Exception {
        asker.open("/staff/transfers/requests?view=BY_US");
        inspected(asker, "asked-by-us");
        asker.open(request);
        asker.follow(asker.say("transfer.request.toit"));
        asker.press(asker.say("transfer.accept"));
        asker.reads(asker.say("transfer.done.accepted"));
        asker.follow(CLIENT);
        asker.reads(CLIENT);
    }
}
