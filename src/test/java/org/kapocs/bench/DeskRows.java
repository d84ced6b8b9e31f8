package org.kapocs.bench;

import static org.kapocs.bench.Scene.turn;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kapocs.bench.Http.Answer;
import org.kapocs.bench.Http.Request;
import org.kapocs.bench.Load.Reply;

/** Each list, filter and page of the desk at work; and who may be the same person as somebody new. */
final class DeskRows {
    private static final int RATE = 300;
    private static final int LIMIT_MS = 25;
    private static final int TYPED = 50;
    private static final int CANDIDATES_MS = 50;
    private static final List<String> WAITING =
            List.of("?view=MINE", "?view=CLOSED", "?language=ar", "?topic=housing", "?view=CLOSED&language=uk");
    private static final List<String> CASES = List.of("", "?view=open", "?view=closed");
    private static final List<String> NARROWED = List.of(
            "?view=mine&older=30",
            "?view=open&language=ar",
            "?view=open&topic=housing",
            "?view=closed&topic=housing",
            "?view=closed&language=vi",
            "?view=open&quiet=30",
            "?view=open&mark=overdue");
    private static final List<String> TASKS =
            List.of("", "?view=TEAM", "?view=OVERDUE", "?view=WAITING", "?view=LATER");
    private static final List<String> NAMES = List.of("Anna Kovács", "Олена Шевченко", "Minh Nguyễn", "伟 王");

    private final Scene scene;

    DeskRows(Scene scene) {
        this.scene = scene;
    }

    List<Row> all() {
        return List.of(
                row("worklist", "worklist", List.of("/staff")),
                row("worklist-filters", "worklist, filtered", under("/staff", WAITING)),
                row("case-page", "case page", under("/staff/cases/", scene.cases())),
                row("case-list", "case lists: mine, open, closed", under("/staff/cases", CASES)),
                row("case-filters", "case lists, filtered", under("/staff/cases", NARROWED)),
                row("board", "caseload board", List.of("/staff/cases/board")),
                row("tasks", "tasks: mine, team, overdue, waiting, later", under("/staff/tasks", TASKS)),
                row("consultations", "questions to experts", List.of("/staff/consultations")),
                row("referrals", "referrals", List.of("/staff/referrals")),
                row("duplicates", "duplicates", List.of("/staff/duplicates")),
                row("client-search", "client search, five scripts", searches()),
                Row.reading("candidates", "duplicate candidates for a new client", TYPED, CANDIDATES_MS, this::alike));
    }

    private static List<String> under(String path, List<String> ends) {
        return ends.stream().map(end -> path + end).toList();
    }

    private static List<String> searches() {
        return Names.searched().stream()
                .map(name -> "/staff/cases?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .toList();
    }

    private Row row(String name, String about, List<String> addresses) {
        return Row.reading(name, about, RATE, LIMIT_MS, n -> shown(Request.get(turn(addresses, n), scene.session(n))));
    }

    /** Somebody of this name is there already: nothing is made, and the candidates are shown. */
    private Reply alike(int number) throws IOException {
        String[] name = turn(NAMES, number).split(" ");
        return shown(Request.post(
                "/staff/cases/new",
                scene.session(number),
                Visitors.form(
                        "kind-0", "LEGAL",
                        "order-0", "WESTERN",
                        "given-0", name[0],
                        "family-0", name[1],
                        "speaks-0", "hu",
                        "topic-0", turn(scene.topics(), number),
                        "urgency-0", "SOON",
                        "basis", "PUBLIC_TASK",
                        "once", Rows.key())));
    }

    private Reply shown(Request request) throws IOException {
        Answer answer = scene.http().send(request);
        return answer.status() == 200 ? Reply.fine(answer.body().length) : Reply.wrong("status " + answer.status());
    }
}
