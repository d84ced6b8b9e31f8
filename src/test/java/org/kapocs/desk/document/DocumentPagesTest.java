package org.kapocs.desk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.NewContact;
import org.kapocs.desk.contact.Reach;
import org.kapocs.desk.contact.Receipt;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Documents as a browser without script sends and gets them. */
@HouseTest
class DocumentPagesTest {
    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @LocalServerPort
    int port;

    private Browser browser = new Browser(1);
    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private String file = "";
    private Receipt receipt;

    @BeforeEach
    void a_case_of_a_newcomer_who_asked() throws Exception {
        officer = staff.inCity(Role.DESK_OFFICER);
        var asked = new NewContact("residence.renewal", Urgency.SOON, "ar", null, null, null, Reach.NONE, "سؤال");
        receipt = contacts.ask(asked, UUID.randomUUID().toString());
        file = "/staff/cases/" + Affair.open(cases, officer, receipt.contact());
        browser = staff.browser(port, officer);
    }

    @Test
    void a_photo_is_kept_shown_small_and_opened_from_a_page_that_can_do_nothing() throws Exception {
        assertThat(browser.get(file).body()).contains("capture=\"environment\"");
        Set<Path> before = temporary();
        var sent = send(file + "/documents", "RESIDENCE_PERMIT", "", "<b>engedély.jpg", Files.jpeg(7));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(temporary()).as("nothing is left on a disk").isEqualTo(before);
        String page = browser.get(file).body();
        String thumbnail = found(page, "src=\"([^\"]+/thumbnail)\"");
        assertThat(browser.get(thumbnail).header("Content-Type")).isEqualTo("image/jpeg");
        String one = found(page, "href=\"(/staff/cases/[^\"]+/documents/[0-9a-f-]{36})\"");
        String scan = found(browser.get(one).body(), "action=\"([^\"]+/scan)\"");
        var open = browser.get(scan + "?purpose=DOCUMENT_FORM");
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(open.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
        assertThat(open.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(open.header("Cache-Control")).isEqualTo("no-store");
        assertThat(open.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(open.header("Content-Disposition"))
                .matches("inline; filename=\"residence-permit-[0-9-]{10}\\.jpg\"");
        assertThat(open.whole().headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(browser.get(scan).status()).as("without a purpose").isEqualTo(400);
        var stranger = staff.browser(port, staff.with(Role.DESK_OFFICER));
        assertThat(stranger.get(scan + "?purpose=DOCUMENT_FORM").status()).isEqualTo(404);
        assertThat(stranger.get(thumbnail).status()).isEqualTo(404);
    }

    @Test
    void of_several_files_the_good_are_kept_and_the_form_says_what_is_wrong_with_the_others() throws Exception {
        var form = new Parts();
        fields(form, "CONTRACT", "Kanári szerződés", false);
        form.file("jó.jpg", Files.jpeg(8));
        form.file("<img src=x>.svg", Files.text("<svg xmlns='http://www.w3.org/2000/svg'/>"));
        form.file("nagy.jpg", new byte[(15 << 20) + 1]);
        var answer = form.send(file + "/documents");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Egy fájl bekerült", "&lt;img src=x&gt;.svg", "Nyomtassa PDF-be", "nagyobb 15 MB")
                .contains("value=\"Kanári szerződés\"")
                .doesNotContain("<img src=x>");
    }

    @Test
    void what_is_far_too_large_is_answered_before_it_is_read_and_the_form_is_filled_in() throws Exception {
        var form = new Parts();
        fields(form, "LETTER", "Kanári levél", false);
        form.file("x.pdf", Files.pdf(1));
        var request = HttpRequest.newBuilder(browser.at(file + "/documents"))
                .header("Content-Type", "multipart/form-data; boundary=" + Parts.EDGE)
                .header("Sec-Fetch-Site", "same-origin");
        byte[] beginning = form.bytes();
        byte[] whole = java.util.Arrays.copyOf(beginning, 62 << 20);
        var answer = browser.sendTooMuch(request.POST(HttpRequest.BodyPublishers.ofByteArray(whole)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("value=\"Kanári levél\"", "nagyobb 15 MB");
    }

    @Test
    void what_is_missing_is_said_at_its_field() throws Exception {
        var none = new Parts();
        fields(none, "LETTER", "Kanári levél", false);
        var answer = none.send(file + "/documents");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Fényképezze le az iratot", "value=\"Kanári levél\"");
        var wrong = send(file + "/documents", "NOTHING", "Kanári cím", "x.jpg", Files.jpeg(9));
        assertThat(wrong.body()).contains("Válassza ki, mi ez", "value=\"Kanári cím\"");
        var noForm = browser.post(file + "/documents", "kind", "LETTER");
        assertThat(noForm.status()).isEqualTo(400);
    }

    @Test
    void the_newcomer_opens_what_is_shown_to_them_and_reads_who_opened_it() throws Exception {
        send(file + "/documents", "PASSPORT", "Titkos", "a.jpg", Files.jpeg(10));
        var shown = new Parts();
        fields(shown, "RESIDENCE_PERMIT", "", true);
        shown.file("b.pdf", Files.pdf(2));
        assertThat(shown.send(file + "/documents").status()).isEqualTo(303);
        String page = browser.get(file).body();
        String one = found(page, "href=\"(/staff/cases/[^\"]+/documents/[0-9a-f-]{36})\"");
        browser.get(found(browser.get(one).body(), "action=\"([^\"]+/scan)\"") + "?purpose=DOCUMENT_AUTHORITY");

        var phone = new Browser(port);
        phone.post("/en/my", "code", receipt.code().plain(), "pin", receipt.pin());
        String own = phone.get("/en/my/file").body();
        assertThat(own)
                .contains("Residence permit", "to deal with an authority")
                .doesNotContain("Passport", "Titkos");
        String link = found(own, "href=\"(/en/my/documents/[0-9a-f-]{36})\"");
        var open = phone.get(link);
        assertThat(open.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(open.header("Content-Security-Policy")).contains("sandbox");
        assertThat(new Browser(port).get(link).status()).isNotEqualTo(200);

        String correction = browser.get(one + "/correction").body();
        browser.post(
                one + "/correction",
                "version",
                found(correction, "name=\"version\" value=\"(\\d+)\""),
                "kind",
                "RESIDENCE_PERMIT",
                "title",
                "",
                "dated",
                "",
                "until",
                "",
                "sees",
                "CASE");
        assertThat(phone.get(link).status()).as("not shown any more").isEqualTo(404);
        assertThat(phone.get("/en/my/file").body()).doesNotContain(link).contains("to deal with an authority");
    }

    @Test
    void what_two_people_write_is_shown_to_the_second_beside_each_other() throws Exception {
        send(file + "/documents", "PASSPORT", "Eredeti", "a.jpg", Files.jpeg(11));
        String one = found(browser.get(file).body(), "href=\"(/staff/cases/[^\"]+/documents/[0-9a-f-]{36})\"");
        browser.post(one + "/correction", "version", "1", "kind", "PASSPORT", "title", "Az övé", "sees", "CASE");
        var second = browser.post(
                one + "/correction", "version", "1", "kind", "MEDICAL", "title", "Az enyém", "sees", "CASE");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("Az övé", "Az enyém", "value=\"Az enyém\"");
        var removed = browser.post(one + "/removal", "why", "kétszer volt itt");
        assertThat(removed.location()).endsWith("/documents");
        assertThat(browser.get(file + "/documents").body()).contains("kétszer volt itt");
    }

    private Browser.Answer send(String path, String kind, String title, String name, byte[] content) throws Exception {
        var form = new Parts();
        fields(form, kind, title, false);
        form.file(name, content);
        return form.send(path);
    }

    private static void fields(Parts form, String kind, String title, boolean own) {
        form.field("once", UUID.randomUUID().toString());
        form.field("kind", kind);
        form.field("title", title);
        form.field("sees", "CASE");
        if (own) {
            form.field("own", "1");
        }
    }

    private static Set<Path> temporary() throws Exception {
        try (var files = java.nio.file.Files.walk(Path.of(System.getProperty("java.io.tmpdir")), 6)) {
            return files.filter(path -> path.toString().contains("upload_")).collect(Collectors.toSet());
        } catch (java.io.UncheckedIOException vanished) {
            return Set.of();
        }
    }

    private static String found(String page, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
        return matcher.group(1);
    }

    /** A form with files, as browsers write it. */
    private class Parts {
        static final String EDGE = "minta-hatar";
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        void field(String name, String value) {
            part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
        }

        void file(String name, byte[] content) {
            part("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: image/jpeg", content);
        }

        private void part(String head, byte[] content) {
            body.writeBytes(("--" + EDGE + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }

        byte[] bytes() {
            body.writeBytes(("--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return body.toByteArray();
        }

        Browser.Answer send(String path) throws Exception {
            return browser.send(HttpRequest.newBuilder(browser.at(path))
                    .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                    .header("Sec-Fetch-Site", "same-origin")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(bytes())));
        }
    }
}
