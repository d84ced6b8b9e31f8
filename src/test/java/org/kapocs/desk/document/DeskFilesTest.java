package org.kapocs.desk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.NewContact;
import org.kapocs.desk.contact.Reach;
import org.kapocs.desk.contact.Receipt;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Parts;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files of a conversation at the desk: kept among the documents of the case, and sent back with a reply. */
@HouseTest
class DeskFilesTest {
    private static final String FILE = "/en/my/file";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern OWN = Pattern.compile("href=\"(/en/my/attachments/[0-9a-f-]{36})\"");

    @Autowired
    Staff staff;

    @Autowired
    Contacts contacts;

    @LocalServerPort
    int port;

    private Browser phone = new Browser(1);
    private Browser desk = new Browser(1);
    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private Receipt receipt;

    @BeforeEach
    void a_newcomer_who_asked() throws Exception {
        officer = staff.inCity(Role.DESK_OFFICER);
        receipt = asks();
        phone = holding(receipt);
        desk = staff.browser(port, officer);
    }

    @Test
    void an_officer_keeps_a_photo_among_the_documents_of_the_case_in_one_go_and_once() throws Exception {
        new Parts()
                .field("once", key())
                .field("text", "")
                .file("x.jpg", Files.photo(6))
                .send(phone, FILE);
        assertThat(desk.get(contact()).body()).as("no case yet").doesNotContain("/documents/kept");
        String file = opens(receipt);
        String page = desk.get(contact()).body();
        assertThat(page).contains("action=\"" + file + "/documents/kept\"", "value=\"LETTER\"");
        String photo = found(page, Pattern.compile("/attachments/([0-9a-f-]{36})\""));

        String once = key();
        for (String form : List.of(once, once, key())) {
            assertThat(keeps(desk, file, photo, form).location()).isEqualTo(file + "#documents");
        }
        var kept = Pattern.compile("href=\"(" + file + "/documents/[0-9a-f-]{36})\"");
        assertThat(kept.matcher(desk.get(file + "/documents").body())
                        .results()
                        .map(each -> each.group(1))
                        .distinct())
                .hasSize(1);
        assertThat(desk.get(contact()).body()).as("it stays where it was sent").contains(photo);
        assertThat(phone.get(FILE).body()).as("that it was opened is told").contains("to work on your case");

        replying("our own").file("form.pdf", Files.pdf(1)).send(desk, contact() + "/replies");
        assertThat(desk.get(contact()).body().split("/documents/kept", -1))
                .as("of what they sent, not of what we did")
                .hasSize(2);

        assertThat(keeps(staff.browser(port, staff.with(Role.DESK_OFFICER)), file, photo, key())
                        .status())
                .isEqualTo(404);
        assertThat(keeps(desk, opens(asks()), photo, key()).status())
                .as("into the case of somebody else")
                .isEqualTo(404);
    }

    @Test
    void what_an_officer_sends_along_with_a_reply_is_opened_by_its_newcomer_alone() throws Exception {
        assertThat(desk.get(contact()).body()).contains("enctype=\"multipart/form-data\"", "name=\"file\"");
        var refused = replying("my reply").file("x.svg", Files.text("<svg xmlns='http://www.w3.org/2000/svg'/>"));
        var again = refused.send(desk, contact() + "/replies");
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body()).contains(">my reply</textarea>", "<bdi>x.svg</bdi>");
        assertThat(phone.get(FILE).body()).doesNotContain("my reply");

        var sent = replying("my reply").file("form.pdf", Files.pdf(2)).file("where.jpg", Files.jpeg(2));
        assertThat(sent.send(desk, contact() + "/replies").status()).isEqualTo(303);
        String file = phone.get(FILE).body();
        assertThat(file).contains("my reply");
        assertThat(OWN.matcher(file).results()).hasSize(2);
        String link = found(file, OWN);
        assertThat(phone.get(link).header("Content-Type")).isEqualTo("application/pdf");
        assertThat(holding(asks()).get(link).status()).isEqualTo(404);
    }

    @Test
    void a_file_chosen_for_a_reply_is_told_of_where_another_button_cannot_take_it_along() throws Exception {
        String version = found(desk.get(contact()).body(), VERSION);
        var taken = desk.post(
                contact() + "/holder", "version", version, "text", "begun", "language", "hu", "file", "form.pdf");
        assertThat(taken.body()).contains(">begun</textarea>", "<bdi>form.pdf</bdi>");
    }

    private Parts replying(String words) throws Exception {
        return new Parts()
                .field("once", key())
                .field("version", found(desk.get(contact()).body(), VERSION))
                .field("language", "en")
                .field("text", words);
    }

    private static Browser.Answer keeps(Browser desk, String file, String photo, String once) throws Exception {
        return desk.post(file + "/documents/kept", "once", once, "attachment", photo, "kind", "LETTER");
    }

    private String opens(Receipt whose) throws Exception {
        return desk.post(
                        "/staff/cases/new",
                        "once",
                        key(),
                        "contact",
                        whose.contact().toString(),
                        "given-0",
                        "Minta " + key().substring(0, 8),
                        "order-0",
                        "SINGLE",
                        "kind-0",
                        "PSEUDONYM",
                        "basis",
                        "PUBLIC_TASK")
                .location();
    }

    private Receipt asks() {
        var asked = new NewContact("residence.renewal", Urgency.SOON, "en", null, null, null, Reach.NONE, "a letter");
        return contacts.ask(asked, key());
    }

    private Browser holding(Receipt whose) throws Exception {
        var browser = new Browser(port);
        browser.post("/en/my", "code", whose.code().plain(), "pin", whose.pin());
        return browser;
    }

    private String contact() {
        return "/staff/contacts/" + receipt.contact();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String found(String page, Pattern pattern) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
        return matcher.group(1);
    }
}
