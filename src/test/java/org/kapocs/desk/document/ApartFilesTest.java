package org.kapocs.desk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.LaterContacts;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Parts;
import org.springframework.beans.factory.annotation.Autowired;

/** A file was kept from a contact that turned out to be somebody else's. */
@HouseTest
class ApartFilesTest extends PhoneAndDesk {
    @Autowired
    LaterContacts later;

    @Autowired
    OwnDocuments own;

    @Test
    void what_was_kept_of_somebody_else_stays_in_the_case_and_opens_with_their_code_no_more() throws Exception {
        String file = opens();
        UUID id = UUID.fromString(file.substring(file.lastIndexOf('/') + 1));
        receipt = asks();
        phone = holding(receipt);
        var other = new Who.CodeHolder(receipt.contact());
        Standing.as(officer, () -> {
            later.join(officer, id, receipt.contact(), key());
            return true;
        });
        String document = keptAndShown(file);
        assertThat(Standing.as(other, () -> own.of(other)).shown()).hasSize(1);

        Standing.as(officer, () -> {
            later.apart(officer, id, receipt.contact());
            return true;
        });
        assertThat(Standing.as(other, () -> own.of(other)).subjects()).isEmpty();
        assertThat(desk.get(document).status()).as("it stays in the case").isEqualTo(200);
        shows(document);
        assertThat(Standing.as(other, () -> own.of(other)).shown())
                .as("what somebody shows now is not shown to the other")
                .isEmpty();
    }

    private String keptAndShown(String file) throws Exception {
        new Parts()
                .field("once", key())
                .field("text", "")
                .file("x.jpg", Files.photo(6))
                .send(phone, FILE);
        String photo = found(desk.get(contact()).body(), Pattern.compile("/attachments/([0-9a-f-]{36})\""));
        desk.post(contact() + "/attachments/" + photo + "/document", "once", key(), "kind", "LETTER");
        String document = found(
                desk.get(file + "/documents").body(),
                Pattern.compile("href=\"(" + file + "/documents/[0-9a-f-]{36})\""));
        shows(document);
        return document;
    }

    private void shows(String document) throws Exception {
        String version = found(desk.get(document + "/correction").body(), VERSION);
        var shown = desk.post(
                document + "/correction",
                "version",
                version,
                "kind",
                "LETTER",
                "title",
                "",
                "dated",
                "",
                "until",
                "",
                "sees",
                "CASE",
                "own",
                "1");
        assertThat(shown.status()).isEqualTo(303);
    }

    private String opens() throws Exception {
        return desk.post(
                        "/staff/cases/new",
                        "once",
                        key(),
                        "contact",
                        receipt.contact().toString(),
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
