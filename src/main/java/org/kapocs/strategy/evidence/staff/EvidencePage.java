package org.kapocs.strategy.evidence.staff;

import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.need.Contentment.Content;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;
import org.kapocs.strategy.evidence.FiguresPiece;
import org.kapocs.strategy.evidence.Span;
import org.kapocs.strategy.evidence.View;

/**
 * The needs as they stand now.
 *
 * @param under the topic that is seen in detail; empty for all
 * @param figures null when there are too few needs to tell anything
 * @param finer the topics that can be seen in detail
 * @param contents how content people were whose cases were closed, as far as it is told; newest first
 */
public record EvidencePage(
        Span span,
        View view,
        String under,
        int k,
        @Nullable FiguresPiece figures,
        List<String> finer,
        List<Content> contents,
        ZonedDateTime now)
        implements Page {

    /** Which months these are, and of which moment: a sheet of paper must say so by itself. */
    public String asOf(Frame frame) {
        YearMonth month = YearMonth.from(now);
        String from = frame.month(span.from(month));
        String until = frame.month(span.until(month));
        String date = frame.dateTime(now.toInstant());
        return from.equals(until)
                ? frame.text("evidence.asof.one", "from", from, "date", date)
                : frame.text("evidence.asof", "from", from, "until", until, "date", date);
    }

    public String months(Frame frame, Content content) {
        String from = frame.month(content.from());
        return content.from().equals(content.until()) ? from : from + " – " + frame.month(content.until());
    }

    public String address(Span other, View by, String topic) {
        return "/staff/evidence?span=" + other + "&view=" + by + (topic.isEmpty() ? "" : "&topic=" + topic);
    }
}
