package org.kapocs.shared.privacy.open;

import org.kapocs.shared.access.Open;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Open
class PrivacyPages {
    @GetMapping("/{language:[a-z]{2}}/privacy")
    Reply privacy() {
        return new PrivacyPage();
    }
}
