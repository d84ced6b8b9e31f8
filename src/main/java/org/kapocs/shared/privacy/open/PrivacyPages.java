package org.kapocs.shared.privacy.open;

import org.kapocs.shared.access.Open;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Retention;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Open
class PrivacyPages {
    private final Retention retention;

    PrivacyPages(Retention retention) {
        this.retention = retention;
    }

    @GetMapping("/{language:[a-z]{2}}/privacy")
    Reply privacy(Who who) {
        return new PrivacyPage(retention.rules(who));
    }
}
