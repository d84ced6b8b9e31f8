package org.kapocs.facts.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kapocs.shared.table.CellText;
import org.kapocs.shared.web.TypedText;

/**
 * What somebody typed or chose.
 *
 * @param text as it is kept; empty for no answer
 * @param wrong the key of what is wrong with it; empty when nothing is
 */
record Answer(String text, String wrong) {
    private static final int LONGEST = 4_000;

    /** @param offered the choices that stand there */
    static Answer of(Part.Question question, List<String> sent, Set<String> offered) {
        String typed = TypedText.of(sent.isEmpty() ? "" : sent.getFirst());
        if (question.type() == Type.SELECT_MULTIPLE) {
            return offered.containsAll(sent)
                    ? new Answer(sent.stream().distinct().collect(Collectors.joining(" ")), "")
                    : new Answer("", "form.error.choice");
        }
        if (typed.isEmpty()) {
            return new Answer("", "");
        }
        return switch (question.type()) {
            case SELECT_ONE -> offered.contains(typed) ? fine(typed) : new Answer("", "form.error.choice");
            case INTEGER -> whole(typed);
            case DECIMAL -> decimal(typed);
            case RANGE -> onScale(typed, question);
            case DATE -> moment(typed, () -> LocalDate.parse(typed).toString());
            case TIME -> moment(typed, () -> LocalTime.parse(typed).truncatedTo(ChronoUnit.MINUTES) + ":00.000");
            case DATE_TIME ->
                moment(typed, () -> LocalDateTime.parse(typed).truncatedTo(ChronoUnit.MINUTES) + ":00.000");
            case ACKNOWLEDGE -> fine("OK");
            default -> typed.length() > LONGEST ? new Answer(typed, "form.error.long") : fine(typed);
        };
    }

    private static Answer fine(String text) {
        return new Answer(text, "");
    }

    private static Answer whole(String typed) {
        try {
            return fine(String.valueOf(Integer.parseInt(typed.replace(" ", ""))));
        } catch (NumberFormatException other) {
            return new Answer(typed, "form.error.whole");
        }
    }

    private static Answer decimal(String typed) {
        try {
            double number = Double.parseDouble(typed.replace(" ", "").replace(',', '.'));
            return Double.isFinite(number) ? fine(CellText.number(number)) : new Answer(typed, "form.error.number");
        } catch (NumberFormatException other) {
            return new Answer(typed, "form.error.number");
        }
    }

    private static Answer onScale(String typed, Part.Question question) {
        Answer number = decimal(typed);
        if (!number.wrong().isEmpty()) {
            return number;
        }
        double value = Double.parseDouble(number.text());
        double start = Double.parseDouble(question.range().start());
        double end = Double.parseDouble(question.range().end());
        boolean outside = value < Math.min(start, end) || value > Math.max(start, end);
        boolean broken = XForm.type(question).equals("int") && value != Math.rint(value);
        return outside || broken ? new Answer(typed, "form.error.range") : number;
    }

    private static Answer moment(String typed, java.util.function.Supplier<String> read) {
        try {
            return fine(read.get());
        } catch (DateTimeException other) {
            return new Answer(typed, "form.error.day");
        }
    }
}
