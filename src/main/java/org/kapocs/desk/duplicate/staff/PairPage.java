package org.kapocs.desk.duplicate.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.duplicate.Both;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.Client;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * Two records side by side, and what can be decided about them.
 *
 * @param by the name of who decided; empty when nothing was
 * @param problem the message key of why it cannot be done now; null when all is well
 */
public record PairPage(
        Both both, Choosing choosing, String by, @Nullable String problem, Map<String, String> errors) implements Page {

    public String address() {
        return "/staff/duplicates/" + both.pair().one() + "/" + both.pair().other();
    }

    public String signs(Frame frame) {
        return Signs.of(frame, both.pair());
    }

    public List<Choice> names(Frame frame) {
        return numbered(
                choosing.names(),
                name -> Signs.isolated(name.spoken()) + " · " + frame.text("client.name." + name.kind()));
    }

    public List<Choice> births(Frame frame) {
        return numbered(choosing.births(), birth -> birth.said(frame));
    }

    public List<Choice> languages(Frame frame) {
        return numbered(choosing.languages(), spoken -> frame.languageName(spoken.tag()));
    }

    public List<Choice> reach(Frame frame) {
        return numbered(
                choosing.reach(),
                reach -> frame.text("client.reach." + reach.kind()) + ": " + Signs.isolated(reach.value())
                        + (reach.safe().isEmpty() ? "" : " · " + Signs.isolated(reach.safe())));
    }

    public List<Choice> districts() {
        return numbered(choosing.districts(), Object::toString);
    }

    private static <T> List<Choice> numbered(List<T> all, Function<T, String> label) {
        return IntStream.range(0, all.size())
                .mapToObj(n -> new Choice(Integer.toString(n), label.apply(all.get(n))))
                .toList();
    }

    public String birth(Frame frame, @Nullable BirthDate birth) {
        return birth == null ? "—" : birth.said(frame);
    }

    /** The cases on this side. */
    public Map<UUID, CaseTitles.Title> cases(Client side) {
        return side == both.one() ? both.casesOfOne() : both.casesOfOther();
    }

    @Override
    public int status() {
        return problem != null ? 409 : errors.isEmpty() ? 200 : 400;
    }
}
