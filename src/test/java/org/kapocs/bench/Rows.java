package org.kapocs.bench;

import static org.kapocs.bench.Scene.turn;
import static org.kapocs.bench.Visitors.form;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.kapocs.bench.Http.Answer;
import org.kapocs.bench.Http.Request;
import org.kapocs.bench.Load.Reply;

/** What is measured. */
final class Rows {
    private static final List<String> LANGUAGES = List.of("ar", "uk", "en", "hu", "zh", "vi");
    private static final List<String> VIEWS = List.of("", "?view=open", "?view=closed");
    private static final List<String> WANTED = List.of(
            "lakás",
            "rent contract",
            "лікар",
            "طبيب",
            "工作",
            "học tiếng",
            "permit",
            "óvoda",
            "szállás",
            "договір оренди",
            "language course",
            "bérlet");

    private final Scene scene;
    private final Http http;

    Rows(Scene scene) {
        this.scene = scene;
        this.http = scene.http();
    }

    List<Row> all(PartnerLinks links) {
        return List.of(
                Row.reading("worklist", "worklist", 300, 15, n -> staff("/staff", n)),
                Row.reading("case-page", "case page", 300, 15, n -> staff("/staff/cases/" + turn(scene.cases(), n), n)),
                Row.reading(
                        "case-list",
                        "case lists: mine, open, closed",
                        300,
                        15,
                        n -> staff("/staff/cases" + turn(VIEWS, n), n)),
                Row.reading("client-search", "client search, five scripts", 100, 10, n -> client(Names.searched(), n)),
                Row.reading("client-typo", "client search with a typo", 100, 10, n -> client(Names.misspelt(), n)),
                Row.reading("client-worst", "client search, worst words", 50, 20, n -> client(Names.worst(), n)),
                Row.reading("service-staff", "service search, staff", 100, 10, this::directory),
                Row.reading("service-public", "service search, public", 100, 10, this::services),
                Row.reading("topic-page", "public topic page", 300, 15, this::topic),
                Row.writing("create-contact", "create contact", 600, 20, this::ask),
                Row.writing("open-case", "open case, durable", 600, 20, this::open),
                new Row(
                        "partner-answer",
                        "partner answer through the link",
                        100,
                        20,
                        true,
                        links::answer,
                        links::others));
    }

    private Reply staff(String path, int number) throws IOException {
        return page(Request.get(path, scene.session(number)));
    }

    private Reply client(List<String> names, int number) throws IOException {
        return staff("/staff/cases?q=" + encoded(turn(names, number)), number);
    }

    private Reply directory(int number) throws IOException {
        String about = turn(scene.topics(), number);
        return staff(
                "/staff/directory?q=" + encoded(turn(WANTED, number)) + (number % 3 == 0 ? "&topic=" + about : "")
                        + "&speaks=" + turn(LANGUAGES, number / 2),
                number);
    }

    private Reply services(int number) throws IOException {
        String language = turn(LANGUAGES, number);
        return page(Request.get(
                "/" + language + "/services?q=" + encoded(turn(WANTED, number)) + "&speaks=" + language, ""));
    }

    private Reply topic(int number) throws IOException {
        return page(Request.get("/" + turn(LANGUAGES, number) + "/topics/" + turn(scene.topics(), number / 3), ""));
    }

    private Reply page(Request request) throws IOException {
        Answer answer = http.send(request);
        return answer.status() == 200 ? Reply.fine(answer.body().length) : Reply.wrong("status " + answer.status());
    }

    private Reply ask(int number) throws IOException {
        String language = turn(LANGUAGES, number);
        return sent(Request.post(
                        "/" + language + "/ask",
                        "",
                        form(
                                "topic", turn(scene.topics(), number),
                                "urgency", "SOON",
                                "message", "Segítséget kérek, " + number + ". kérdés: hol kezdjem?",
                                "district", Integer.toString(1 + number % 23),
                                "once", key()))
                .from(address()));
    }

    private Reply open(int number) throws IOException {
        Names.Named named = new Names(new Chance(number + 1_000_003L)).next();
        return sent(Request.post(
                "/staff/cases/new",
                scene.session(number),
                form(
                        "kind-0", named.name().kind().name(),
                        "order-0", named.name().order().name(),
                        "given-0", named.name().given(),
                        "family-0", named.name().family(),
                        "speaks-0", named.language(),
                        "topic-0", turn(scene.topics(), number),
                        "urgency-0", "SOON",
                        "basis", "PUBLIC_TASK",
                        "sure", "yes",
                        "once", key())));
    }

    /** Whoever made something is sent on, or shown what was made with its code. */
    private Reply sent(Request request) throws IOException {
        Answer answer = http.send(request);
        boolean done = answer.status() == 303 || answer.status() == 200;
        return done ? Reply.fine(answer.body().length) : Reply.wrong("status " + answer.status());
    }

    static String key() {
        return "bench-" + UUID.randomUUID();
    }

    /** Everybody asks from home. */
    private static String address() {
        var random = java.util.concurrent.ThreadLocalRandom.current();
        return "198." + random.nextInt(18, 20) + "." + random.nextInt(256) + "." + random.nextInt(256);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
