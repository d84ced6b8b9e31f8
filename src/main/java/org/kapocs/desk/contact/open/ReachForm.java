package org.kapocs.desk.contact.open;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapocs.desk.contact.Reach;
import org.kapocs.shared.notification.Letter;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.TypedText;

/** How somebody may be reached, as it is typed. */
public record ReachForm(String kind, String value, String safe) {
    static ReachForm of(Map<String, String> sent) {
        return new ReachForm(
                sent.getOrDefault("reach", Reach.Kind.NONE.name()),
                TypedText.line(sent.getOrDefault("value", "")),
                TypedText.line(sent.getOrDefault("safe", "")));
    }

    static ReachForm of(Reach reach) {
        return new ReachForm(reach.kind().name(), reach.value(), reach.safe());
    }

    /** What is wrong: field to message key, in the order of the form. */
    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        Reach.Kind chosen = chosen();
        if (chosen != Reach.Kind.NONE && (value.isEmpty() || value.length() > Reach.LONGEST)) {
            errors.put("value", "contact.ask.error.reach");
        } else if (chosen == Reach.Kind.EMAIL && !Letter.canBeSentTo(value)) {
            errors.put("value", "contact.ask.error.email");
        } else if (chosen == Reach.Kind.PHONE && !Reach.canBeCalled(value)) {
            errors.put("value", "contact.ask.error.phone");
        }
        if (safe.length() > 500) {
            errors.put("safe", "contact.ask.error.safe");
        }
        return errors;
    }

    Reach reach() {
        Reach.Kind chosen = chosen();
        return chosen == Reach.Kind.NONE ? Reach.NONE : new Reach(chosen, value, safe);
    }

    /** The ways there are, in the reader's words. */
    public List<Choice> ways(Frame frame) {
        return Arrays.stream(Reach.Kind.values())
                .map(way -> new Choice(way.name(), frame.text("contact.reach." + way)))
                .toList();
    }

    private Reach.Kind chosen() {
        return Arrays.stream(Reach.Kind.values())
                .filter(way -> way.name().equals(kind))
                .findFirst()
                .orElse(Reach.Kind.NONE);
    }
}
