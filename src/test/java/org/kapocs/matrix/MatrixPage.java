package org.kapocs.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The matrix for people who do not read code: a table for each part of the house, a page a row, who asks a column. */
final class MatrixPage {
    private static final String HEAD = """
            # Who sees what

            Made from `src/test/resources/access/matrix.tsv` by `AccessMatrixTest`, which asks every page and form of the \
            house as everybody named here, and holds what comes back against the table: nothing here is claimed that was \
            not tried. The pages of the demo are there for nobody: they exist only in an invented house. Forms that end a sign-in lead \
            to the door whoever sends them, so they look here as if nobody might.

            **Who.** Staff ask for four cases: their *own*, that of a *colleague* of the same organization, a *closed* one \
            of it, and one of another organization (*elsewhere*). The rules know no narrower circle than the organization: \
            whoever may work on cases there may work on each; but a scan can be kept to whoever added it and supervisors. Newcomers ask with their code for their *own* file and for \
            *another*; partners with their link for their *own* referral and for one that has *ended*; programs with a \
            token that is *entitled* to all that a token can allow, for their own organization and for another \
            (*elsewhere*), and with one that allows none of it (*other*).

            **Cells.** — turned away or told that there is no such thing; ✓ is let in and shown nothing of anybody's file, \
            though a form may still be refused for what it says, or because the case is closed; \
            else what is shown: %s. Where the relations differ each is named; what is not named is —.
            """;
    private static final Map<String, String> PARTS = new LinkedHashMap<>(Map.of());

    static {
        PARTS.put("/staff/cases", "Cases");
        PARTS.put("/staff/tasks", "Tasks");
        PARTS.put("/staff/duplicates", "Possible duplicates");
        PARTS.put("/staff/papers", "Finding by papers");
        PARTS.put("/staff/consultations", "Questions to experts");
        PARTS.put("/staff/knowledge", "What was learnt");
        PARTS.put("/staff/contacts", "Contacts");
        PARTS.put("/staff/disclosures", "What authorities ask for");
        PARTS.put("/staff/directory", "The directory, for staff");
        PARTS.put("/staff", "The rest of the staff side");
        PARTS.put("/api", "For programs");
        PARTS.put("/", "The public side, newcomers and partners");
    }

    private static final String ASKED_IN_VAIN = """

            ## Asked for with an id that nobody has

            What these pages lead to belongs to no case, or is over when the first has used it. Here everybody who may ask at all \
            is told that there is no such thing; who is shown one that is there is tried by the test that is named.

            | address | pages | leads to | no case has one, for it | tried by |
            |---|---|---|---|---|
            """;

    private MatrixPage() {}

    /** @param notThere why some addresses are asked for with an id that nobody has */
    static String of(List<Row> rows, List<NotThere> notThere) {
        var page = new StringBuilder(HEAD.formatted(legend()));
        var parts = new LinkedHashMap<String, List<Row>>();
        PARTS.values().forEach(part -> parts.put(part, new ArrayList<>()));
        rows.forEach(row -> parts.get(part(row)).add(row));
        parts.forEach((name, some) -> table(page, name, some));
        page.append(ASKED_IN_VAIN);
        for (NotThere each : notThere) {
            long pages = rows.stream().filter(each::covers).count();
            page.append("| `%s…` | %d | %s | %s | `%s` |\n"
                    .formatted(each.begins(), pages, each.what(), each.why(), each.test()));
        }
        return page.toString();
    }

    private static String legend() {
        return Arrays.stream(Field.values())
                .map(field -> "*" + field.word + "* " + field.means)
                .collect(Collectors.joining(", "));
    }

    private static String part(Row row) {
        return PARTS.entrySet().stream()
                .filter(each -> row.pattern().startsWith(each.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static void table(StringBuilder page, String name, List<Row> rows) {
        page.append("\n## ").append(name).append("\n\n| page | ");
        page.append(String.join(" | ", Actor.columns()))
                .append(" |\n|---")
                .append("|---".repeat(Actor.values().length));
        page.append("|\n");
        for (Row row : rows) {
            page.append("| `").append(row.handler().replace("|", "\\|")).append("` |");
            row.cells()
                    .forEach((actor, said) ->
                            page.append(' ').append(cell(actor, said)).append(" |"));
            page.append('\n');
        }
    }

    private static String cell(Actor actor, List<String> answers) {
        var relations = new LinkedHashMap<String, List<String>>();
        for (int at = 0; at < answers.size(); at++) {
            relations
                    .computeIfAbsent(words(answers.get(at)), _ -> new ArrayList<>())
                    .add(actor.relations.get(at));
        }
        if (relations.size() == 1) {
            return relations.keySet().iterator().next();
        }
        relations.remove("—");
        return relations.entrySet().stream()
                .map(each -> String.join(", ", each.getValue()) + ": " + each.getKey())
                .collect(Collectors.joining("<br>"));
    }

    private static String words(String answer) {
        int fields = answer.indexOf(':');
        if (fields >= 0) {
            return Field.words(answer.substring(fields + 1));
        }
        return answer.matches("door|40[134]") ? "—" : "✓";
    }
}
