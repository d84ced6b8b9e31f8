package org.kapocs.desk.site.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Open;
import org.kapocs.shared.web.Pages;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in. */
@Controller
@Open
class StartPages {
    private final Topics topics;
    private final Pages pages;

    StartPages(Topics topics, Pages pages) {
        this.topics = topics;
        this.pages = pages;
    }

    /** Sends the reader to their language as their browser names it; the switch stands on every page. */
    @GetMapping("/")
    Reply door(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return new SeeOther("/" + pages.language(request).tag());
    }

    @GetMapping("/{language:[a-z]{2}}")
    Reply start() {
        return new StartPage(topics.top());
    }

    @GetMapping("/{language:[a-z]{2}}/about")
    Reply about() {
        return new AboutPage();
    }
}
