package org.kapocs.strategy.evidence.open;

import java.time.YearMonth;
import java.util.List;
import org.kapocs.shared.web.OpenPage;
import org.kapocs.strategy.evidence.FiguresPiece;

/** All published months beside each other. */
public record MonthsPage(int k, FiguresPiece figures) implements OpenPage {
    public List<YearMonth> months() {
        return figures.table().lines().stream()
                .map(line -> YearMonth.parse(line.key()))
                .toList();
    }

    public String address(YearMonth month) {
        return "/needs/" + month + "/topics";
    }
}
