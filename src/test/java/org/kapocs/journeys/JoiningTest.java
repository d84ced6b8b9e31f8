package org.kapocs.journeys;

import org.junit.jupiter.api.Test;
import org.kapocs.desk.duplicate.InTime;
import org.kapocs.shared.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody was registered twice. Their records are joined, and then it turns out that they were two people after all. */
class JoiningTest extends Journey {
    private static final String FIRST = "555 0171";
    private static final String SECOND = "555 0172";

    @Autowired
    ApplicationContext house;

    @Test
    void two_records_are_joined_and_taken_apart_and_each_is_what_it_was() throws Exception {
        Screen officer = colleague("Osszevon", Role.DESK_OFFICER);
        opens(officer, "Minta Egybe Salma", FIRST);
        String first = officer.page().url();
        opens(officer, "Minta Egybe Salma", SECOND);
        String second = officer.page().url();
        InTime.compare(house);

        officer.open(second);
        officer.reads(officer.say("duplicate.perhaps"));
        officer.page().locator("a[href^=\"/staff/duplicates/\"]").first().click();
        officer.reads(FIRST);
        officer.reads(SECOND);
        inspected(officer, "pair");
        String pair = officer.page().url();
        officer.check("reach", "1");
        officer.press(officer.say("duplicate.join"));
        officer.reads(officer.say("duplicate.done.joined"));
        officer.open(first);
        officer.reads(officer.say("duplicate.did.joined"));
        inspected(officer, "joined");

        officer.open(pair);
        officer.press(officer.say("duplicate.reopen.JOINED"));
        officer.reads(officer.say("duplicate.done.reopened"));
        reaches(officer, first, FIRST, SECOND);
        reaches(officer, second, SECOND, FIRST);
    }

    private static void reaches(Screen officer, String file, String own, String others) {
        officer.open(file);
        officer.reads(own);
        officer.readsNot(others);
    }

    /** Born on the same day, and reached by another telephone. */
    private static void opens(Screen officer, String name, String phone) {
        officer.open("/staff/cases/new");
        officer.fill("given-0", name);
        officer.fill("year", "1991");
        officer.fill("month", "4");
        officer.fill("day", "17");
        officer.choose("by-0", "PHONE");
        officer.fill("reach-0", "+36 20 " + phone);
        officer.choose("topic-0", "housing.rent");
        officer.check("basis", "PUBLIC_TASK");
        officer.press(officer.say("casework.open.button"));
        if (phone.equals(SECOND)) {
            officer.reads(officer.say("casework.alike.title"));
            officer.press(officer.say("casework.open.button"));
        }
        officer.follow(officer.say("casework.code.go"));
    }
}
