package org.kapocs.desk.casework.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.Difference;
import org.kapocs.facts.client.Difference.Taken;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * What was typed of a client and stands otherwise in their record: which of the two holds.
 *
 * @param version of the record that is shown
 * @param form all that was typed, which goes along
 * @param again whether something was asked of this record already, and not everything answered
 */
public record IntoPage(CaseHead head, int version, Form form, List<Difference> differences, boolean again)
        implements Page {

    @Override
    public int status() {
        return again ? 400 : 200;
    }

    /** Whether it is somebody who wrote to us: then the code that they had before is told nothing of it. */
    public boolean written() {
        return form.has("contact");
    }

    /** What was typed, to be sent again; what was chosen is asked anew. */
    public List<Map.Entry<String, String>> typed() {
        return form.values().entrySet().stream()
                .filter(each -> !each.getKey().startsWith("take-")
                        && !each.getKey().equals("version")
                        && !each.getKey().equals("into"))
                .flatMap(each -> each.getValue().stream().map(value -> Map.entry(each.getKey(), value)))
                .toList();
    }

    public String chosen(Difference difference) {
        return form.text("take-" + difference.field());
    }

    /** By field: what nobody has chosen yet. */
    public Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        differences.stream()
                .map(each -> "take-" + each.field())
                .filter(name -> again && !form.has(name))
                .forEach(name -> errors.put(name, "casework.error.taken"));
        return errors;
    }

    public List<Choice> choices(Frame frame, Difference difference) {
        var choices = new ArrayList<Choice>();
        String saved =
                difference.saved().stream().map(each -> said(frame, each)).collect(Collectors.joining("; "));
        choices.add(new Choice(Taken.RECORD.name(), saved, frame.text("casework.taken.RECORD")));
        choices.add(
                new Choice(Taken.TYPED.name(), said(frame, difference.typed()), frame.text("casework.taken.TYPED")));
        if (difference.both()) {
            choices.add(new Choice(
                    Taken.BOTH.name(), frame.text("casework.taken.BOTH"), frame.text("casework.taken.BOTH.hint")));
        }
        return choices;
    }

    /** What it is that differs. */
    public String asked(Frame frame, Difference difference) {
        return frame.text(
                switch (difference.typed()) {
                    case Name _ -> "casework.person.names";
                    case SpokenLanguage _ -> "casework.person.language";
                    case Reach reach -> "client.reach." + reach.kind();
                    case BirthDate _ -> "casework.person.birth";
                    default -> "casework.person.district";
                });
    }

    private static String said(Frame frame, Object what) {
        return switch (what) {
            case Name name -> "\u2068" + name.spoken() + "\u2069 (" + frame.text("client.name." + name.kind()) + ")";
            case SpokenLanguage spoken ->
                frame.languageName(spoken.tag()) + " · " + frame.text("client.level." + spoken.level()) + " · "
                        + frame.text(interpreter(spoken));
            case Reach reach -> said(reach);
            case BirthDate birth -> birth.said(frame);
            default -> what.toString();
        };
    }

    private static String said(Reach reach) {
        String value = "\u2068" + reach.value() + "\u2069";
        return reach.safe().isEmpty() ? value : value + " · \u2068" + reach.safe() + "\u2069";
    }

    private static String interpreter(SpokenLanguage spoken) {
        Boolean needed = spoken.interpreter();
        return needed == null
                ? "casework.fact.interpreter.unknown"
                : needed ? "casework.fact.interpreter" : "casework.fact.interpreter.none";
    }
}
