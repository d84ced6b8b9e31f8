package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.Browser;
import org.kapocs.testing.Crawl;
import org.kapocs.testing.Form;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Every field of every form that the house shows to an officer, an administrator, a newcomer, a partner and a stranger
 * meets every attack. Forms are found by walking, so that a new one is attacked without anybody listing it.
 */
@HouseTest
@Import(Asking.class)
class EveryFieldTest {
    /** Attacked at the end, because what they do takes others away. */
    private static final Pattern ENDS = Pattern.compile(
            ".*(clos|cancel|withdraw|declin|no-answer|outcome|sign-out|/end|/rest|return|basis|/drop|renew|link|leave).*");

    /** Typed again, and shown nowhere. */
    private static final Pattern SECRET = Pattern.compile(".*(password|current|again|code|pin|number|passkey)");

    @Autowired
    Asking asking;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private final Set<String> wrong = new TreeSet<>();
    private final Set<String> kinds = new TreeSet<>();
    private int literal;

    @Test
    void every_attack_in_every_field_is_kept_as_text_or_refused_and_nothing_of_it_is_done() throws Exception {
        var before = clock.instant();
        var officer = staff.inCity(Role.DESK_OFFICER);
        var story = asking.story(officer);
        UUID referral = asking.sent(story, Section.NAME);
        String file = "/staff/cases/" + story.caseFile();
        String contact = "/staff/contacts/" + story.receipt().contact();
        try (var listening = new ServerSocket(0)) {
            int trap = listening.getLocalPort();
            attack(trap, new Browser(port), "/en", "/en/ask", "/en/my", "/en/services", "/staff/sign-in");
            attack(trap, opened("/en/referral/" + asking.token(referral)), "/en/referral");
            attack(trap, newcomer(story), "/en/my/file");
            attack(
                    trap,
                    in(Role.ADMINISTRATOR),
                    "/staff/jobs",
                    "/staff/accounts",
                    "/staff/directory",
                    "/staff/me/sessions");
            attack(trap, in(Role.SUPERVISOR), "/staff/audit", "/staff/confirm");
            attack(trap, staff.browser(port, officer), file, contact, "/staff", "/staff/cases", "/staff/cases/new");
            listening.setSoTimeout(1);
            assertThat(connected(listening))
                    .as("somebody followed what was typed")
                    .isFalse();
        } finally {
            clock.set(before.plus(Duration.ofMinutes(20)));
        }
        assertThat(wrong).isEmpty();
        assertThat(kinds).as("forms met").hasSizeGreaterThan(30);
        assertThat(literal)
                .as("times that an attack was shown as the text that it is")
                .isGreaterThan(50);
        assertThat(newcomer(asking.story(officer)).get("/en/my/file").status())
                .as("the tables are there")
                .isEqualTo(200);
    }

    private static boolean connected(ServerSocket listening) throws Exception {
        try (var somebody = listening.accept()) {
            return somebody.isConnected();
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    private Browser in(Role role) throws Exception {
        clock.forward(Duration.ofMinutes(1));
        return staff.browser(port, staff.inCity(role));
    }

    private Browser newcomer(Asking.Story story) throws Exception {
        return opened(
                "/en/my",
                "code",
                story.receipt().code().shown(),
                "pin",
                story.receipt().pin());
    }

    private Browser opened(String door, String... fields) throws Exception {
        var browser = new Browser(port);
        assertThat(browser.post(door, fields).status()).isEqualTo(303);
        return browser;
    }

    /** Walks, attacks, and looks at every page once more. */
    private void attack(int trap, Browser browser, String... seeds) throws Exception {
        var found = Crawl.from(browser, List.of(seeds), this::look);
        List<Form> forms = found.forms().stream()
                .filter(form -> !form.fields().isEmpty())
                .sorted(Comparator.comparing(form -> ENDS.matcher(form.action()).matches()))
                .toList();
        for (Form form : forms) {
            kinds.add(form.kind());
            for (String bytes : Attacks.BYTES) {
                refused(browser, form, bytes);
            }
            for (var text : Attacks.texts(trap).entrySet()) {
                typed(browser, form, text.getKey(), text.getValue());
            }
            // in those, too, into which nobody types
            send(browser, form, (_, _) -> encoded(Attacks.injection(trap)));
        }
        for (String page : found.pages()) {
            look(page, browser.get(page));
        }
    }

    private void refused(Browser browser, Form form, String bytes) throws Exception {
        var answer = send(browser, form, (name, value) -> form.typed().contains(name) ? bytes : encoded(value));
        if (answer.status() != 400 && !form.typed().isEmpty() && !form.upload()) {
            wrong.add(form.kind() + " takes " + bytes + " with " + answer.status());
        }
    }

    private void typed(Browser browser, Form form, String name, String attack) throws Exception {
        if (form.typed().isEmpty()) {
            return;
        }
        var answer = send(browser, form, (field, value) -> {
            String kept = field.equals("once") ? UUID.randomUUID().toString() : value;
            return encoded(form.typed().contains(field) ? attack : kept);
        });
        boolean refused = answer.status() == 400 || answer.status() == 409;
        if (refused && name.equals("injection") && !keeps(form, Form.text(answer.body()), attack)) {
            wrong.add(form.kind() + " loses what was typed");
        }
    }

    /** What is asked by address stays in the address. */
    private static boolean keeps(Form form, String page, String attack) {
        return form.method().equals("get")
                || form.typed().stream().allMatch(SECRET.asMatchPredicate())
                || page.contains(attack);
    }

    /** Whoever has to wait waits. */
    private Browser.Answer send(Browser browser, Form form, BiFunction<String, String, String> values)
            throws Exception {
        var answer = browser.send(request(browser, form, values));
        if (answer.status() == 429) {
            clock.forward(Duration.ofMinutes(16));
            answer = browser.send(request(browser, form, values));
        }
        look(form.kind(), answer);
        return answer;
    }

    private static HttpRequest.Builder request(Browser browser, Form form, BiFunction<String, String, String> values) {
        String body = form.fields().entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + values.apply(field.getKey(), field.getValue()))
                .collect(Collectors.joining("&"));
        if (form.method().equalsIgnoreCase("get")) {
            // no house reads an address that is longer
            String address = form.action() + "?" + body;
            String cut = address.substring(0, Math.min(4_000, address.length())).replaceAll("%.?$", "");
            return HttpRequest.newBuilder(browser.at(cut)).GET();
        }
        return HttpRequest.newBuilder(browser.at(form.action()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /**
     * Of every answer: no fault, nothing that a browser would run, no header that was typed, nothing that turns around. A
     * packed file holds any three bytes by chance; what letters show has tests of its own.
     */
    private void look(String where, Browser.Answer answer) {
        check(answer.status() < 500, where, "answers " + answer.status());
        check(!answer.header("Set-Cookie").contains("evil"), where, "lets a header in");
        if (answer.header("Content-Type").matches("application/(pdf|zip|vnd\\..*)")) {
            return;
        }
        String body = answer.body();
        boolean page = !answer.header("Content-Disposition").startsWith("attachment");
        check(!page || !body.contains(Attacks.SCRIPT) && !body.contains("<img src=x"), where, "would run it");
        boolean text = answer.header("Content-Type").startsWith("text/"); // the bytes of a PDF may be any
        check(!text || !body.contains("\u202E"), where, "turns the text around");
        check(!body.contains(Attacks.CALCULATED), where, "calculates");
        check(!body.contains("Exception") && !body.contains("\tat "), where, "tells its own faults");
        literal += body.contains("&lt;script&gt;alert(1)&lt;/script&gt;") ? 1 : 0;
    }

    private void check(boolean right, String where, String what) {
        if (!right) {
            wrong.add(where + " " + what);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
