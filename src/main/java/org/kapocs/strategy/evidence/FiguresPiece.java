package org.kapocs.strategy.evidence;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.need.Districts;
import org.kapocs.facts.need.NeedState;
import org.kapocs.shared.web.Chart;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Piece;

/**
 * Figures as a reader meets them: all needs, a sentence, bars and a table.
 *
 * @param all every need of the table; null when it is not to be shown
 * @param mostUnmet the topics of the sentence
 */
public record FiguresPiece(@Nullable Line all, List<Line> mostUnmet, Table table, Districts districts)
        implements Piece {
    private static final List<NeedState> PARTS = List.of(NeedState.ANSWERED, NeedState.UNMET, NeedState.OPEN);

    public Chart chart(Frame frame) {
        return new Chart(
                "needs",
                frame.text("evidence.view." + table.view()),
                PARTS.stream().map(state -> frame.text("needstate." + state)).toList(),
                table.lines().stream()
                        .map(line -> new Chart.Bar(
                                label(frame, line),
                                Arrays.asList(count(line.answered()), count(line.unmet()), count(line.open())),
                                count(line.all())))
                        .toList());
    }

    /** Such as {@code Housing (12), Health (9)}. */
    public String unmetTopics(Frame frame) {
        return frame.list(mostUnmet.stream()
                .map(line -> label(frame, line) + " (" + shown(frame, line.unmet()) + ")")
                .toList());
    }

    public String shown(Frame frame, @Nullable Long count) {
        return count == null ? frame.text("web.chart.hidden") : frame.number(count);
    }

    private String label(Frame frame, Line line) {
        String key = line.key();
        if (key.equals(Line.REST)) {
            return frame.text("evidence.rest." + table.view());
        }
        return switch (table.view()) {
            case TOPIC ->
                key.equals(table.under())
                        ? frame.text("evidence.itself", "topic", frame.text("topic." + key))
                        : frame.text("topic." + key);
            case DISTRICT ->
                key.isEmpty()
                        ? frame.text("evidence.nodistrict")
                        : districts.of(Integer.parseInt(key)).orElseThrow().label();
            case LANGUAGE -> frame.languageName(key);
            case MONTH -> frame.month(YearMonth.parse(key));
        };
    }

    private static @Nullable Integer count(@Nullable Long number) {
        return number == null ? null : Math.toIntExact(number);
    }
}
