package org.kapocs.strategy.evidence.open;

import java.time.YearMonth;
import java.util.List;
import org.kapocs.facts.need.Districts;
import org.kapocs.shared.access.Open;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.strategy.evidence.Edition;
import org.kapocs.strategy.evidence.Evidence;
import org.kapocs.strategy.evidence.FiguresPiece;
import org.kapocs.strategy.evidence.Line;
import org.kapocs.strategy.evidence.Sheet;
import org.kapocs.strategy.evidence.Table;
import org.kapocs.strategy.evidence.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Needs in numbers, for everybody. Every choice stands in the address, so that each page can be kept by caches. */
@Controller
@Open
@RequestMapping("/{language:[a-z]{2}}/needs")
class NeedsPages {
    private static final String MONTH = "/{month:[0-9]{4}-(?:0[1-9]|1[0-2])}";

    private final Evidence evidence;
    private final Districts districts;

    NeedsPages(Evidence evidence, Districts districts) {
        this.evidence = evidence;
        this.districts = districts;
    }

    @GetMapping
    Reply newest() {
        List<YearMonth> months = published();
        return months.isEmpty() ? new NoNeedsPage(evidence.k()) : page(months, months.getFirst(), View.TOPIC, "");
    }

    @GetMapping("/months")
    Reply months() {
        List<Line> lines = evidence.months();
        return lines.isEmpty()
                ? new NoNeedsPage(evidence.k())
                : new MonthsPage(
                        evidence.k(),
                        new FiguresPiece(
                                null, List.of(), List.of(), new Table(View.MONTH, "", lines.reversed()), districts));
    }

    @GetMapping(MONTH + "/{view:topics|districts|languages}")
    Reply month(@PathVariable("month") String month, @PathVariable("view") String view) {
        return page(published(), YearMonth.parse(month), View.of(view).orElseThrow(Problem.Missing::new), "");
    }

    @GetMapping(MONTH + "/topics/{topic:[a-z]+}")
    Reply detail(@PathVariable("month") String month, @PathVariable("topic") String topic) {
        return page(published(), YearMonth.parse(month), View.TOPIC, topic);
    }

    private Reply page(List<YearMonth> months, YearMonth month, View view, String under) {
        Edition edition = evidence.edition(month).orElseThrow(Problem.Missing::new);
        Sheet sheet = edition.sheet();
        return new NeedsPage(
                month,
                edition.countedAt(),
                edition.k(),
                view,
                under,
                FiguresPiece.of(sheet, view, under, districts).orElseThrow(Problem.Missing::new),
                under.isEmpty() && view == View.TOPIC ? sheet.finer() : List.of(),
                months.stream().filter(month::isAfter).findFirst(),
                months.reversed().stream().filter(month::isBefore).findFirst());
    }

    private List<YearMonth> published() {
        return evidence.months().stream()
                .map(line -> YearMonth.parse(line.key()))
                .toList();
    }
}
