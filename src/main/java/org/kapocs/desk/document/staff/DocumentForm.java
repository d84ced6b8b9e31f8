package org.kapocs.desk.document.staff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.document.Card;
import org.kapocs.desk.document.DocumentKind;
import org.kapocs.desk.document.Label;
import org.kapocs.desk.document.WhoSees;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.TypedText;

/** What is told of a document, as it is typed. */
public record DocumentForm(
        String kind, String title, String dated, String until, String sees, boolean own, String once) {

    static DocumentForm fresh() {
        return new DocumentForm("OTHER", "", "", "", WhoSees.CASE.name(), false, key());
    }

    static DocumentForm of(Form sent) {
        return new DocumentForm(
                sent.text("kind"),
                TypedText.line(sent.text("title")),
                sent.text("dated"),
                sent.text("until"),
                sent.text("sees"),
                sent.has("own"),
                sent.text("once"));
    }

    static DocumentForm of(Card card) {
        Label label = card.label();
        return new DocumentForm(
                label.kind().name(),
                label.title(),
                label.dated() == null ? "" : label.dated().toString(),
                label.until() == null ? "" : label.until().toString(),
                card.sees().name(),
                card.own(),
                "");
    }

    /** The same, for files that are chosen anew. */
    DocumentForm again() {
        return new DocumentForm(kind, title, dated, until, sees, own, key());
    }

    /** @throws Problem.Invalid with what is wrong at each field */
    Card card() {
        DocumentKind chosen = List.of(DocumentKind.values()).stream()
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Problem.Invalid(Map.of("kind", "document.error.kind")));
        WhoSees seeing = WhoSees.MINE.name().equals(sees) ? WhoSees.MINE : WhoSees.CASE;
        return new Card(new Label(chosen, title, day(dated, "dated"), day(until, "until")), seeing, own);
    }

    /** Whether anything was filled in that is usually left out. */
    public boolean full() {
        return !(title + dated + until).isEmpty() || own || WhoSees.MINE.name().equals(sees);
    }

    public List<Choice> kinds(Frame frame) {
        return List.of(DocumentKind.values()).stream()
                .map(each -> new Choice(each.name(), frame.text(each.nameKey())))
                .toList();
    }

    public List<Choice> seeing(Frame frame) {
        return List.of(WhoSees.values()).stream()
                .map(each -> new Choice(each.name(), frame.text("document.sees." + each)))
                .toList();
    }

    private static @Nullable LocalDate day(String typed, String field) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException mistyped) {
            throw new Problem.Invalid(Map.of(field, "document.error.day"));
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
