package org.kapocs.desk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import org.kapocs.shared.web.SentForm;
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
    private static final Pattern PHOTO = Pattern.compile("/attachments/([0-9a-f-]{36})\"");
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
        sendsPhoto();
        assertThat(desk.get(contact()).body()).as("no case yet").doesNotContain("/document#file-");
        String file = opens(receipt);
        String page = desk.get(contact()).body();
        String photo = found(page, PHOTO);
        assertThat(page).contains(contact() + "/attachments/" + photo + "/document#file-" + photo, "value=\"LETTER\"");

        String once = key();
        for (String form : List.of(once, once, key())) {
            assertThat(keeps(desk, photo, form).location()).isEqualTo(contact() + "#file-" + photo);
        }
        var kept = Pattern.compile("href=\"(" + file + "/documents/[0-9a-f-]{36})\"");
        assertThat(kept.matcher(desk.get(file + "/documents").body())
                        .results()
                        .map(each -> each.group(1))
                        .distinct())
                .hasSize(1);
        assertThat(desk.get(contact()).body())
                .as("it stays where it was sent, says that it is kept, and is not offered again")
                .contains(photo, found(desk.get(file + "/documents").body(), kept))
                .doesNotContain("/document#file-");
        assertThat(phone.get(FILE).body()).as("that it was opened is told").contains("to work on your case");

        replying("our own").file("form.pdf", Files.pdf(1)).send(desk, contact() + "/replies");
        assertThat(desk.get(contact()).body())
                .as("of what they sent, not of what we did")
                .doesNotContain("/document#file-");

        assertThat(keeps(staff.browser(port, staff.with(Role.DESK_OFFICER)), photo, key())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_same_photo_sent_again_says_as_what_it_is_kept_when_it_is_kept_again() throws Exception {
        sendsPhoto();
        String file = opens(receipt);
        keeps(desk, found(desk.get(contact()).body(), PHOTO), key());
        sendsPhoto();
        String again =
                found(desk.get(contact()).body(), Pattern.compile("/attachments/([0-9a-f-]{36})/document#file-"));
        assertThat(keeps(desk, again, key()).status()).isEqualTo(303);
        assertThat(desk.get(contact()).body().split(file + "/documents/", -1)).hasSize(3);
    }

    @Test
    void a_file_whose_document_was_removed_can_be_kept_again() throws Exception {
        sendsPhoto();
        String file = opens(receipt);
        keeps(desk, found(desk.get(contact()).body(), PHOTO), key());
        var kept = Pattern.compile("href=\"(" + file + "/documents/[0-9a-f-]{36})\"");
        desk.post(found(desk.get(contact()).body(), kept) + "/removal", "why", "rossz ügy");
        assertThat(desk.get(contact()).body()).contains("/document#file-").doesNotContain(file + "/documents/");
    }

    @Test
    void a_reply_that_was_begun_stays_while_a_file_is_kept() throws Exception {
        sendsPhoto();
        String file = opens(receipt);
        String photo = found(desk.get(contact()).body(), PHOTO);
        var kept = keeps(desk, photo, key(), "text", "begun", "language", "hu", "version", "1");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.body())
                .contains(">begun</textarea>", file + "/documents/")
                .doesNotContain("/document#file-");
    }

    @Test
    void a_file_waits_for_room_as_what_is_sent_does() throws Exception {
        sendsPhoto();
        String file = opens(receipt);
        String photo = found(desk.get(contact()).body(), PHOTO);
        int all = SentForm.Room.DESK.megabytes() * 1024;
        assertThat(SentForm.Room.DESK.take(all)).isTrue();
        try {
            var turned = keeps(desk, photo, key());
            assertThat(turned.status()).isEqualTo(400);
            assertThat(turned.body()).contains("href=\"#file-" + photo, "/document#file-");
        } finally {
            SentForm.Room.DESK.give(all);
        }
        assertThat(keeps(desk, photo, key()).status()).isEqualTo(303);
        assertThat(desk.get(contact()).body()).contains(file + "/documents/");
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

    @Test
    void a_file_that_went_with_a_refused_reply_is_to_be_chosen_again_where_files_are_chosen() throws Exception {
        var refused = new Parts()
                .field("once", key())
                .field("version", "1")
                .field("language", "hu")
                .field("text", "my reply")
                .file("form.pdf", Files.pdf(1))
                .send(desk, contact() + "/replies");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).containsPattern("(?s)field enclose\">.{0,3000}: <bdi>form.pdf</bdi>");
    }

    private Parts replying(String words) throws Exception {
        return new Parts()
                .field("once", key())
                .field("version", found(desk.get(contact()).body(), VERSION))
                .field("language", "en")
                .field("text", words);
    }

    private void sendsPhoto() throws Exception {
        new Parts()
                .field("once", key())
                .field("text", "")
                .file("x.jpg", Files.photo(6))
                .send(phone, FILE);
    }

    private Browser.Answer keeps(Browser desk, String photo, String once, String... typed) throws Exception {
        var form = new ArrayList<>(List.of("once", once, "kind", "LETTER"));
        form.addAll(List.of(typed));
        return desk.post(contact() + "/attachments/" + photo + "/document", form.toArray(String[]::new));
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
