package org.kapocs.strategy.evidence.open;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.OpenPage;
import org.kapocs.strategy.evidence.FiguresPiece;
import org.kapocs.strategy.evidence.View;

/**
 * What was published of one month.
 *
 * @param under the topic that is seen in detail; empty for all
 * @param finer the topics that can be seen in detail
 * @param earlier the published month before, if there is one
 */
public record NeedsPage(
        YearMonth month,
        Instant countedAt,
        int k,
        View view,
        String under,
        FiguresPiece figures,
        List<String> finer,
        Optional<YearMonth> earlier,
        Optional<YearMonth> later)
        implements OpenPage {

    /** The views of one month; the months themselves have a page of their own. */
    public List<View> views() {
        return List.of(View.TOPIC, View.DISTRICT, View.LANGUAGE);
    }

    public String address(YearMonth other, View by) {
        return "/needs/" + other + "/" + by.slug();
    }

    /** The same view of another month; null when there is none. */
    public @Nullable String address(Optional<YearMonth> other) {
        return other.map(that -> address(that, view)).orElse(null);
    }
}
