package org.kapocs.shared.notification.open;

import jakarta.servlet.http.HttpServletRequest;
import org.kapocs.shared.access.Open;
import org.kapocs.shared.notification.Mailbox;
import org.kapocs.shared.web.Pages;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The demo's mailbox: what would have been sent. Exists in the demo only, which listens on this machine alone. */
@Controller
@Open
class MailboxPages {
    private final Mailbox mailbox;
    private final Pages pages;
    private final boolean demo;

    MailboxPages(Mailbox mailbox, Pages pages, @Value("${kapocs.demo}") boolean demo) {
        this.mailbox = mailbox;
        this.pages = pages;
        this.demo = demo;
    }

    @GetMapping("/demo/mailbox")
    Reply inAnyLanguage(HttpServletRequest request) {
        onlyInTheDemo();
        return new SeeOther("/" + pages.language(request).tag() + "/demo/mailbox");
    }

    @GetMapping("/{language:[a-z]{2}}/demo/mailbox")
    Reply newest() {
        onlyInTheDemo();
        return new MailboxPage(mailbox.newest());
    }

    private void onlyInTheDemo() {
        if (!demo) {
            throw new Problem.Missing();
        }
    }
}
