package org.kapocs.desk.papers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapocs.desk.casework.Cases;
import org.kapocs.facts.matter.Matter;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;

/** For what a paper may be kept: a matter of the case, or a need of it. */
@Component
class Reasons {
    private final Cases cases;

    Reasons(Cases cases) {
        this.cases = cases;
    }

    List<String> of(Who.Staff who, UUID caseFile) {
        return Stream.concat(
                        cases.matters(who, caseFile).stream().map(Matter::nameKey),
                        cases.needs(who, caseFile).stream()
                                .map(each -> "topic." + each.need().voiced().topic()))
                .distinct()
                .toList();
    }

    void demand(Who.Staff who, UUID caseFile, String reason) {
        if (!of(who, caseFile).contains(reason)) {
            throw new Problem.Invalid(Map.of("reason", "papers.error.reason"));
        }
    }
}
