package org.kapocs.desk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.LaterContacts;
import org.kapocs.desk.contact.Receipt;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.SentForm;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Parts;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of a conversation at the desk that are kept among the documents of the case. */
@HouseTest
class KeptFilesTest extends PhoneAndDesk {
    @Autowired
    LaterContacts later;

    @Autowired
    OwnDocuments own;

    private static final Pattern PHOTO = Pattern.compile("/attachments/([0-9a-f-]{36})\"");

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
    void what_is_kept_from_a_later_contact_is_found_with_its_code_and_not_with_the_first() throws Exception {
        String file = opens(receipt);
        var first = new Who.CodeHolder(receipt.contact());
        receipt = asks();
        phone = holding(receipt);
        sendsPhoto();
        UUID id = UUID.fromString(file.substring(file.lastIndexOf('/') + 1));
        Standing.as(officer, () -> {
            later.join(officer, id, receipt.contact(), key());
            return true;
        });
        assertThat(keeps(desk, found(desk.get(contact()).body(), PHOTO), key()).status())
                .isEqualTo(303);
        assertThat(desk.get(contact()).body()).contains(file + "/documents/").doesNotContain("/document#file-");
        var second = new Who.CodeHolder(receipt.contact());
        assertThat(Standing.as(second, () -> own.of(second)).subjects()).hasSize(1);
        assertThat(Standing.as(first, () -> own.of(first)).subjects()).isEmpty();
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
    void what_came_while_a_file_was_kept_is_read_before_the_reply_that_was_begun_goes_out() throws Exception {
        sendsPhoto();
        opens(receipt);
        String seen = desk.get(contact()).body();
        phone.post(FILE, "once", key(), "text", "do not reply, I found it");
        String begun = keeps(
                        desk,
                        found(seen, PHOTO),
                        key(),
                        "text",
                        "begun",
                        "language",
                        "en",
                        "reads",
                        "THEIRS",
                        "version",
                        found(seen, VERSION))
                .body();
        var sent = desk.post(
                contact() + "/replies",
                "once",
                key(),
                "version",
                found(begun, VERSION),
                "language",
                "en",
                "reads",
                "THEIRS",
                "text",
                "begun");
        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.body()).contains(">begun</textarea>", "do not reply, I found it");
    }

    @Test
    void enter_in_a_field_of_the_reply_sends_it_and_keeps_no_file() throws Exception {
        sendsPhoto();
        opens(receipt);
        String page = desk.get(contact()).body();
        assertThat(page).contains("/document#file-");
        assertThat(found(page, Pattern.compile("(<button[^>]*form=\"typed\"[^>]*>)")))
                .as("the button that a browser presses")
                .doesNotContain("formaction");
    }

    @Test
    void in_a_case_that_is_closed_no_file_is_kept_and_what_was_kept_says_so_still() throws Exception {
        sendsPhoto();
        sendsPhoto();
        String file = opens(receipt);
        keeps(desk, found(desk.get(contact()).body(), PHOTO), key());
        assertThat(desk.get(contact()).body()).contains("/document#file-", file + "/documents/");
        closes(file);
        assertThat(desk.get(contact()).body()).contains(file + "/documents/").doesNotContain("/document#file-");
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

    private void closes(String file) throws Exception {
        String closing = desk.get(file + "/closing").body();
        var closed = desk.post(
                file + "/closing",
                "version",
                found(closing, VERSION),
                found(closing, Pattern.compile("name=\"(need-[0-9a-f-]{36})\"")),
                "OURSELVES",
                "reason",
                "FINISHED",
                "unanswered",
                "on");
        assertThat(closed.status()).as(closed.body()).isEqualTo(303);
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
}
