package org.kapocs.desk.contact.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Conversation;
import org.kapocs.desk.contact.Receipt;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What newcomers read of who came into their file with their code, and how they get from the first question to a photo. */
@HouseTest
class OwnVisitsTest {
    private static final String FILE = "/en/my/file";
    private static final String OWN = "Opened with your code and PIN";

    @Autowired
    Contacts contacts;

    @Autowired
    Staff staff;

    @LocalServerPort
    int port;

    private Browser phone = new Browser(1);

    @BeforeEach
    void a_phone() {
        phone = new Browser(port);
    }

    @Test
    void who_signs_in_once_and_turns_pages_has_come_once() throws Exception {
        Receipt receipt = contacts.ask(Asked.question("x"), Asked.key());
        signIn(phone, receipt);
        for (int page = 0; page < 4; page++) {
            phone.get(FILE);
        }
        assertThat(own(phone.get(FILE).body())).doesNotContain("times");
        var another = new Browser(port);
        signIn(another, receipt);
        assertThat(own(another.get(FILE).body())).contains("2 times");
        assertThat(own(phone.get(FILE).body())).contains("2 times");
    }

    @Test
    void of_staff_who_turn_pages_the_day_is_told_and_not_how_often() throws Exception {
        Receipt receipt = contacts.ask(Asked.question("x"), Asked.key());
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        for (int page = 0; page < 3; page++) {
            Standing.as(officer, () -> contacts.get(officer, receipt.contact(), Purpose.ANSWER, Conversation.NEWEST));
        }
        signIn(phone, receipt);
        assertThat(phone.get(FILE).body())
                .containsOnlyOnce("The client point (")
                .doesNotContain("3 times");
    }

    @Test
    void who_has_just_asked_adds_a_photo_in_one_step_and_nobody_sends_one_with_the_question() throws Exception {
        assertThat(phone.get("/en/ask").body())
                .contains("You can add a photo in the next step")
                .doesNotContain("type=\"file\"");
        String receipt = phone.post("/en/ask", "topic", "school.primary", "message", "a letter", "once", Asked.key())
                .location();
        assertThat(phone.get(receipt).body()).contains("href=\"/en/my/file#write\"");
        assertThat(phone.get(FILE).body()).contains("<form id=\"write\"", "name=\"file\"");
    }

    private static String own(String page) {
        var found = Pattern.compile("(?s)" + OWN + ".*?</ul>").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static void signIn(Browser browser, Receipt receipt) throws Exception {
        assertThat(browser.post("/en/my", "code", receipt.code().shown(), "pin", receipt.pin())
                        .status())
                .isEqualTo(303);
    }
}
