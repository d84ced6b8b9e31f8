package org.kapocs.strategy.evidence.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
 */
public record EvidencePage(
        Span span, View view, String under, int k, @Nullable FiguresPiece figures, List<String> finer) implements Page {

    public String address(Span other, View by, String topic) {
        return "/staff/evidence?span=" + other + "&view=" + by + (topic.isEmpty() ? "" : "&topic=" + topic);
    }
}
