package org.kapocs.desk.plan.open;

import java.time.Duration;
import java.util.UUID;
import org.kapocs.desk.plan.OwnPlans;
import org.kapocs.shared.access.ForCodeHolder;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Rate;
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
    /** A plan has some ten steps; each may be ticked by mistake. */
    private static final Rate TICKED = new Rate("plan.tick", 60, Duration.ofHours(1));

    private static final Rate REMINDED = new Rate("plan.remind", 10, Duration.ofHours(1));

    private final OwnPlans plans;
    private final Limits limits;

    OwnStepPages(OwnPlans plans, Limits limits) {
        this.plans = plans;
        this.limits = limits;
    }

    @PostMapping("/{language:[a-z]{2}}/my/file/steps/{id}")
    Reply tick(@PathVariable UUID id, @RequestParam boolean done, Who.CodeHolder who, Language language) {
        limits.take(TICKED, who.contact().toString());
        plans.tick(who, id, done);
        return new SeeOther("/" + language.tag() + "/my/file#step-" + id);
    }

    @PostMapping("/{language:[a-z]{2}}/my/file/reminders")
    Reply remind(@RequestParam boolean wanted, Who.CodeHolder who, Language language) {
        limits.take(REMINDED, who.contact().toString());
        plans.remind(who, wanted);
        return new SeeOther("/" + language.tag() + "/my/file#reminders");
    }
}
