package org.kapocs.desk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.NewContact;
import org.kapocs.desk.contact.Reach;
import org.kapocs.desk.contact.Receipt;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Browser;
import org.kapocs.testing.Parts;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A newcomer with a telephone, an officer at the desk, and what they send to each other. */
abstract class PhoneAndDesk {
    static final String FILE = "/en/my/file";
    static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Autowired
    Staff staff;

    @Autowired
    Contacts contacts;

    @LocalServerPort
    int port;

    Browser phone = new Browser(1);
    Browser desk = new Browser(1);
    Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    Receipt receipt;

    @BeforeEach
    void a_newcomer_who_asked() throws Exception {
        officer = staff.inCity(Role.DESK_OFFICER);
        receipt = asks();
        phone = holding(receipt);
        desk = staff.browser(port, officer);
    }

    Parts replying(String words) throws Exception {
        return new Parts()
                .field("once", key())
                .field("version", found(desk.get(contact()).body(), VERSION))
                .field("language", "en")
                .field("text", words);
    }

    Receipt asks() {
        var asked = new NewContact("residence.renewal", Urgency.SOON, "en", null, null, null, Reach.NONE, "a letter");
        return contacts.ask(asked, key());
    }

    Browser holding(Receipt whose) throws Exception {
        var browser = new Browser(port);
        browser.post("/en/my", "code", whose.code().plain(), "pin", whose.pin());
        return browser;
    }

    String contact() {
        return "/staff/contacts/" + receipt.contact();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static String found(String page, Pattern pattern) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
        return matcher.group(1);
    }
}
