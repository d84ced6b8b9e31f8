package org.kapocs.desk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Parts;

/** Files of a conversation at the desk: sent back with a reply, and told of where they could not go. */
@HouseTest
class DeskFilesTest extends PhoneAndDesk {
    private static final Pattern OWN = Pattern.compile("href=\"(/en/my/attachments/[0-9a-f-]{36})\"");

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
                .file("نموذج.jpg", Files.jpeg(1))
                .send(desk, contact() + "/replies");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .as("each name in its own direction")
                .containsPattern(
                        "(?s)field enclose\">.{0,3000}<li><bdi>form.pdf</bdi></li>\\s*<li><bdi>نموذج.jpg</bdi></li>");
    }

    @Test
    void a_newcomer_reads_which_photo_to_choose_again_where_only_the_other_could_not_be_kept() throws Exception {
        var refused = new Parts()
                .field("once", key())
                .field("text", "two letters")
                .file("good.jpg", Files.jpeg(3))
                .file("empty.jpg", new byte[0])
                .send(phone, FILE);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains(">two letters</textarea>")
                .containsPattern("choose them again:</p>\\s*<ul>\\s*<li><bdi>good.jpg</bdi></li>\\s*</ul>");
    }
}
