package org.kapocs.strategy.evidence.staff;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import org.kapocs.facts.need.Contentment;
import org.kapocs.facts.need.Contentment.Content;
import org.kapocs.facts.need.Districts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.strategy.evidence.Evidence;
import org.kapocs.strategy.evidence.FiguresPiece;
import org.kapocs.strategy.evidence.Sheet;
import org.kapocs.strategy.evidence.Span;
import org.kapocs.strategy.evidence.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Needs met and unmet, for those who work on them. */
@Controller
@ForStaff(Action.READ_EVIDENCE)
class EvidencePages {
    private static final int CONTENTS = 4;

    private final Evidence evidence;
    private final Districts districts;
    private final List<Contentment> contentments;
    private final Clock clock;

    EvidencePages(Evidence evidence, Districts districts, List<Contentment> contentments, Clock clock) {
        this.contentments = contentments;
        this.clock = clock;
        this.evidence = evidence;
        this.districts = districts;
    }

    @GetMapping("/staff/evidence")
    Reply evidence(
            @RequestParam(name = "span", defaultValue = "THREE_MONTHS") Span span,
            @RequestParam(name = "view", defaultValue = "TOPIC") View view,
            @RequestParam(name = "topic", defaultValue = "") String topic) {
        Sheet sheet = evidence.present(span, view);
        if (sheet.all() == null) {
            return new EvidencePage(
                    span, view, "", evidence.k(), null, List.of(), contents(), ZonedDateTime.now(clock));
        }
        FiguresPiece figures = FiguresPiece.of(sheet, view, topic, districts).orElseThrow(Problem.Missing::new);
        List<String> finer = topic.isEmpty() ? sheet.finer() : List.of();
        return new EvidencePage(span, view, topic, evidence.k(), figures, finer, contents(), ZonedDateTime.now(clock));
    }

    private List<Content> contents() {
        return contentments.stream()
                .flatMap(each -> each.told().stream().limit(CONTENTS))
                .toList();
    }
}
