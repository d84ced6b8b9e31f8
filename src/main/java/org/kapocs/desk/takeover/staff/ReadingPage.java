package org.kapocs.desk.takeover.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kapocs.desk.takeover.Field;
import org.kapocs.desk.takeover.Mapping;
import org.kapocs.desk.takeover.Readings;
import org.kapocs.desk.takeover.Takeover;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * How a list is to be read: as guessed, or as somebody said.
 *
 * @param form what was sent, where something is wrong with it
 * @param proof a day that can be read in two ways
 * @param topics the needs there are, by name
 */
public record ReadingPage(
        Takeover about,
        List<Readings.Column> columns,
        Optional<Readings.Proof> proof,
        List<Choice> topics,
        Form form,
        Map<String, String> errors)
        implements Page {
    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    public String address() {
        return "/staff/takeovers/" + about.id();
    }

    private boolean sent() {
        return !form.values().isEmpty();
    }

    /** What that column says, as far as somebody said or guessed. */
    public String field(int column) {
        Field guessed = about.mapping().heads().get(columns.get(column).key());
        return sent() ? form.text("column-" + column) : guessed == null ? "" : guessed.name();
    }

    public List<Choice> fields(Frame frame) {
        return Stream.concat(
                        Stream.of(new Choice("", frame.text("takeover.field.none"))),
                        Arrays.stream(Field.values())
                                .map(field -> new Choice(field.name(), frame.text("takeover.field." + field))))
                .toList();
    }

    public List<Choice> sheets() {
        return IntStream.range(0, about.sheets().size())
                .mapToObj(sheet ->
                        new Choice(Integer.toString(sheet), about.sheets().get(sheet)))
                .toList();
    }

    public List<Choice> orders(Frame frame) {
        return Stream.of(NameOrder.HUNGARIAN, NameOrder.WESTERN, NameOrder.SINGLE)
                .map(order -> new Choice(order.name(), frame.text("takeover.names." + order)))
                .toList();
    }

    public List<Choice> days(Frame frame) {
        return proof.stream()
                .flatMap(day -> Stream.of(
                        day.dayFirst().map(found -> new Choice("day", day.written() + " → " + frame.date(found))),
                        day.monthFirst().map(found -> new Choice("month", day.written() + " → " + frame.date(found)))))
                .flatMap(Optional::stream)
                .toList();
    }

    public List<Choice> outcomes(Frame frame) {
        return Stream.of("answered", "unmet")
                .map(outcome -> new Choice(outcome, frame.text("takeover.outcome." + outcome)))
                .toList();
    }

    public String value(String name) {
        Mapping mapping = about.mapping();
        if (sent()) {
            return form.text(name);
        }
        return switch (name) {
            case "names" -> mapping.names().name();
            case "days" -> mapping.monthFirst() ? "month" : "day";
            case "topic" -> mapping.topic();
            case "outcome" -> mapping.answered() ? "answered" : "unmet";
            default -> "";
        };
    }
}
