package org.kapocs.desk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Enclosures.Talk;
import org.kapocs.desk.contact.NewContact;
import org.kapocs.desk.contact.Reach;
import org.kapocs.desk.contact.Receipt;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.SentForm;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Parts;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

/** A newcomer sends the photo of a letter, as a browser without script does. */
@HouseTest
class AttachmentPagesTest {
    private static final String FILE = "/en/my/file";
    private static final Pattern OWN = Pattern.compile("href=\"(/en/my/attachments/[0-9a-f-]{36})\"");

    @Autowired
    Staff staff;

    @Autowired
    Contacts contacts;

    @Autowired
    Attachments attachments;

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
    void a_photo_without_a_word_is_sent_and_opened_by_the_desk_and_the_newcomer_reads_who_did() throws Exception {
        assertThat(phone.get(FILE).body()).contains("enctype=\"multipart/form-data\"", "name=\"file\"");
        var sent = new Parts().field("once", key()).field("text", "").file("levél.jpg", Files.photo(6));
        assertThat(sent.send(phone, FILE).location()).contains("done=sent");

        String link = found(phone.get(FILE).body(), OWN);
        var own = phone.get(link);
        assertThat(own.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(own.body()).as("where it was taken is not kept").doesNotContain("GPS");

        String page = desk.get(contact()).body();
        String file =
                found(page, Pattern.compile("href=\"(/staff/contacts/[0-9a-f-]{36}/attachments/[0-9a-f-]{36})\""));
        var open = desk.get(file);
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
        assertThat(open.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(open.header("Cache-Control")).isEqualTo("no-store");
        assertThat(open.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(open.header("Content-Disposition")).matches("inline; filename=\"attachment-[0-9-]{10}\\.jpg\"");
        assertThat(phone.get(FILE).body()).contains("to answer your question");

        var other = holding(asks());
        assertThat(other.get(link).status()).isEqualTo(404);
        assertThat(new Browser(port).get(link).status()).isNotEqualTo(200);
        var stranger = staff.browser(port, staff.with(Role.DESK_OFFICER));
        assertThat(stranger.get(file).status()).isEqualTo(404);
        String elsewhere = "/staff/contacts/" + asks().contact() + file.substring(file.indexOf("/attachments"));
        assertThat(desk.get(elsewhere).status()).as("under another contact").isEqualTo(404);
    }

    @Test
    void whoever_opens_a_case_from_it_is_led_to_the_photo() throws Exception {
        new Parts()
                .field("once", key())
                .field("text", "")
                .file("x.jpg", Files.jpeg(1))
                .send(phone, FILE);
        assertThat(desk.get("/staff/cases/new?contact=" + receipt.contact()).body())
                .contains("<a target=\"_blank\" href=\"" + contact() + "\">");
    }

    @Test
    void that_a_letter_was_opened_is_told_also_when_it_has_scrolled_away() throws Exception {
        new Parts()
                .field("once", key())
                .field("text", "")
                .file("a.jpg", Files.jpeg(6))
                .send(phone, FILE);
        UUID file = UUID.fromString(found(phone.get(FILE).body(), OWN).substring("/en/my/attachments/".length()));
        var newcomer = new Who.CodeHolder(receipt.contact());
        for (int n = 0; n < 200; n++) {
            String word = "word " + n;
            Standing.as(newcomer, () -> contacts.write(newcomer, key(), "en", word, List.of()));
        }
        var page = phone.get(FILE).body();
        assertThat(page).doesNotContain("/my/attachments/").doesNotContain("to answer your question");
        Standing.as(officer, () -> attachments.open(officer, Talk.of(receipt.contact()), file, Purpose.ANSWER));
        assertThat(phone.get(FILE).body()).contains("to answer your question");
        assertThat(phone.get(FILE + "?before=3").body())
                .as("and among what was said before")
                .contains("to answer your question");
    }

    @Test
    void what_cannot_be_kept_is_told_in_words_and_what_was_written_stays() throws Exception {
        refused("x.svg", Files.text("<svg xmlns='http://www.w3.org/2000/svg'/>"), "a web page or a drawing");
        refused("leer.jpg", new byte[0], "there is nothing in it");
        refused("big.jpg", new byte[(15 << 20) + 1], "larger than 15 MB");
        refused("bomb.png", Files.hugePng(30_000), "50 million points");
        refused("bomb.pdf", Files.heavyPdf(300), "unfolds to more");
        refused("locked.pdf", Files.lockedPdf(), "locked with a password");
        refused("paper.docx", Files.zip(), "an office document");
        refused("half.jpg", java.util.Arrays.copyOf(Files.jpeg(3), 900), "cannot be read to its end");
        refused("both.jpg", Files.joined(Files.text("MZ"), Files.jpeg(4)), "it is a program");
        refused(
                "virus.jpg",
                Files.joined(
                        Files.jpeg(5), Files.text(String.join("-", "EICAR", "STANDARD", "ANTIVIRUS", "TEST", "FILE"))),
                "the sign of a virus");
        assertThat(phone.get(FILE).body()).doesNotContain("/my/attachments/");
    }

    private void refused(String name, byte[] content, String why) throws Exception {
        var sent = new Parts().field("once", key()).field("text", "my words").file(name, content);
        var answer = sent.send(phone, FILE);
        assertThat(answer.status()).as(name).isEqualTo(400);
        assertThat(answer.body()).as(name).contains(why, "<bdi>" + name + "</bdi>", ">my words</textarea>");
    }

    @Test
    void what_is_far_too_large_is_answered_before_it_is_read() throws Exception {
        var form = new Parts().field("once", key()).field("text", "my words").file("x.jpg", new byte[0]);
        var answer = form.padded(phone, FILE, 62 << 20);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("larger than 15 MB", ">my words</textarea>");
    }

    @Test
    void when_there_is_no_room_for_a_photo_the_words_stay_and_it_goes_a_minute_later() throws Exception {
        var photo = Files.photo(8);
        var form = new Parts().field("once", key()).field("text", "my words").file("x.jpg", photo);
        try (var _ = filling(SentForm.Room.NEWCOMERS)) {
            var answer = form.send(phone, FILE);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("Send it again in a minute", ">my words</textarea>");
        }
        assertThat(form.send(phone, FILE).location()).contains("done=sent");
    }

    /** Takes all the room but for what is smaller than any photo. */
    private static SentForm filling(SentForm.Room room) {
        var request = new MockHttpServletRequest("POST", FILE);
        request.setContentType("multipart/form-data; boundary=x");
        String head = "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n";
        request.setContent(
                Files.joined(Files.text(head), new byte[room.megabytes() << 20], Files.text("\r\n--x--\r\n")));
        return SentForm.of(request, room, room.megabytes() << 20, room.megabytes() << 20);
    }

    @Test
    void the_same_form_sent_twice_is_one_message_and_a_fourth_file_is_too_many() throws Exception {
        String once = key();
        for (int times = 0; times < 2; times++) {
            var two = new Parts().field("once", once).field("text", "two pages").file("1.jpg", Files.jpeg(1));
            assertThat(two.file("2.pdf", Files.pdf(2)).send(phone, FILE).status())
                    .isEqualTo(303);
        }
        assertThat(OWN.matcher(phone.get(FILE).body()).results()).hasSize(2);
        var four = new Parts().field("once", key()).field("text", "my words");
        for (int n = 0; n < 4; n++) {
            four.file(n + ".jpg", Files.jpeg(n));
        }
        assertThat(four.send(phone, FILE).body()).contains("At most 3 files", ">my words</textarea>");
    }

    @Test
    void nobody_unknown_has_a_file_read_and_their_words_are_kept() throws Exception {
        var form =
                new Parts().field("once", key()).field("text", "written slowly").file("x.jpg", Files.jpeg(1));
        var over = form.send(new Browser(port), FILE);
        assertThat(over.status()).isEqualTo(403);
        assertThat(over.body()).contains("written slowly");
    }

    @Test
    void nothing_at_all_is_no_message_and_after_twenty_files_a_day_only_words_go() throws Exception {
        var none = new Parts().field("once", key()).field("text", "").send(phone, FILE);
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.body()).contains("or choose a photo");
        for (int n = 0; n < 10; n++) {
            var two = new Parts().field("once", key()).field("text", "more").file("1.jpg", new byte[0]);
            two.file("2.jpg", new byte[0]).send(phone, FILE);
        }
        var many = new Parts().field("once", key()).field("text", "my words").file("x.jpg", Files.jpeg(1));
        var answer = many.send(phone, FILE);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).contains("many files today", ">my words</textarea>");
        assertThat(phone.post(FILE, "once", key(), "text", "my words").status()).isEqualTo(303);
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
