package org.kapocs.desk.plan.open;

import java.util.UUID;
import org.kapocs.desk.plan.OwnPlans;
import org.kapocs.shared.access.ForCodeHolder;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What newcomers say of their own steps. A step that is not theirs is answered as one that is. */
@Controller
@ForCodeHolder
class OwnStepPages {
    private final OwnPlans plans;

    OwnStepPages(OwnPlans plans) {
        this.plans = plans;
    }

    @PostMapping("/{language:[a-z]{2}}/my/file/steps/{id}")
    Reply tick(@PathVariable UUID id, @RequestParam boolean done, Who.CodeHolder who, Language language) {
        plans.tick(who, id, done);
        return new SeeOther("/" + language.tag() + "/my/file#step-" + id);
    }

    @PostMapping("/{language:[a-z]{2}}/my/file/reminders")
    Reply remind(@RequestParam boolean wanted, Who.CodeHolder who, Language language) {
        plans.remind(who, wanted);
        return new SeeOther("/" + language.tag() + "/my/file#reminders");
    }
}
