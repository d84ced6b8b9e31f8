package org.kapocs.strategy.evidence;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
 * @param mostUnanswered the topics of the sentence that is said when there is no such topic
 */
public record FiguresPiece(
        @Nullable Line all, List<Line> mostUnmet, List<Line> mostUnanswered, Table table, Districts districts)
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

    /** A view of a sheet; none when the sheet does not have it. */
    public static Optional<FiguresPiece> of(Sheet sheet, View view, String under, Districts districts) {
        boolean topics = view == View.TOPIC && under.isEmpty();
        return sheet.table(view, under)
                .map(table -> new FiguresPiece(
                        under.isEmpty() ? sheet.all() : null,
                        topics ? sheet.mostUnmet() : List.of(),
                        topics ? sheet.mostUnanswered() : List.of(),
                        table,
                        districts));
    }

    /** Such as {@code Housing (12) and Health (9)}. */
    public String unmetTopics(Frame frame) {
        return topics(frame, mostUnmet, Line::unmet);
    }

    public String unansweredTopics(Frame frame) {
        return topics(frame, mostUnanswered, Line::unanswered);
    }

    /** Whether other topics may have such needs, of which no number is told, or only that of all of them together. */
    public boolean untold() {
        return table.lines().stream().anyMatch(line -> {
            Long number = mostUnmet.isEmpty() ? line.unanswered() : line.unmet();
            return number == null || line.key().equals(Line.REST) && number > 0;
        });
    }

    private String topics(Frame frame, List<Line> lines, Function<Line, @Nullable Long> number) {
        return frame.list(lines.stream()
                .map(line -> label(frame, line) + " (" + shown(frame, number.apply(line)) + ")")
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
