package org.kapocs.desk.disclosure.open;

import org.kapocs.desk.disclosure.YearlyCounts;
import org.kapocs.shared.access.Open;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The yearly count of requests of authorities, for everybody. */
@Controller
@Open
class YearsPages {
    private final YearlyCounts counts;

    YearsPages(YearlyCounts counts) {
        this.counts = counts;
    }

    @GetMapping("/{language:[a-z]{2}}/authority-requests")
    Reply years() {
        return new YearsPage(counts.years(), YearlyCounts.K);
    }
}
