package org.kapocs.shared.webhook.staff;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.kapocs.shared.webhook.Receiver;
import org.kapocs.shared.webhook.Webhooks;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Programs of others that are told what happens. */
@Controller
@ForStaff(Action.MANAGE_PROGRAMS)
@RequestMapping("/staff/webhooks")
class WebhookPages {
    private final Webhooks webhooks;

    WebhookPages(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping
    Reply list(Who.Staff who) {
        return list(who, new Webhooks.Wish("", "", Set.of()), Map.of());
    }

    /** Answers with the page of the receiver itself: the secret is nowhere from where a second page could show it. */
    @PostMapping
    @ForStaff(value = Action.MANAGE_PROGRAMS, fresh = true)
    Reply make(@RequestParam MultiValueMap<String, String> sent, @RequestParam String once, Who.Staff who) {
        Webhooks.Wish wish = WebhookForm.read(new Form(sent));
        try {
            Webhooks.Made made = webhooks.make(who, wish, once);
            return made.now() ? withSecret(who, made.id()) : new SeeOther(at(made.id()));
        } catch (Problem.Invalid wrong) {
            return list(who, wish, fields(wrong));
        }
    }

    @GetMapping("/{id}")
    Reply one(@PathVariable UUID id, @RequestParam Optional<UUID> before, Who.Staff who) {
        return page(who, id, before.orElse(null), null);
    }

    @PostMapping("/{id}")
    @ForStaff(value = Action.MANAGE_PROGRAMS, fresh = true)
    Reply change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who) {
        Webhooks.Wish wish = WebhookForm.read(new Form(sent));
        try {
            if (!webhooks.change(who, id, version, wish)) {
                throw new Problem.Conflict("webhook.error.changed");
            }
        } catch (Problem.Invalid wrong) {
            var form = new WebhookForm(wish, webhooks.kinds(), fields(wrong));
            return new WebhookPage(webhooks.get(who, id), form, webhooks.log(who, id, null), null);
        }
        return new SeeOther(at(id), "webhook.done.changed");
    }

    @PostMapping("/{id}/secret")
    @ForStaff(value = Action.MANAGE_PROGRAMS, fresh = true)
    Reply renewSecret(@PathVariable UUID id, @RequestParam String once, Who.Staff who) {
        return webhooks.renewSecret(who, id, once) ? withSecret(who, id) : new SeeOther(at(id));
    }

    @PostMapping("/{id}/state")
    @ForStaff(value = Action.MANAGE_PROGRAMS, fresh = true)
    Reply turn(@PathVariable UUID id, @RequestParam boolean on, Who.Staff who) {
        webhooks.turn(who, id, on);
        return new SeeOther(at(id), on ? "webhook.done.on" : "webhook.done.off");
    }

    @PostMapping("/{id}/ping")
    Reply ping(@PathVariable UUID id, @RequestParam String once, Who.Staff who) {
        webhooks.ping(who, id, once);
        return new SeeOther(at(id), "webhook.done.pinged");
    }

    @PostMapping("/{id}/deliveries/{delivery}")
    Reply again(@PathVariable UUID id, @PathVariable UUID delivery, Who.Staff who) {
        webhooks.again(who, id, delivery);
        return new SeeOther(at(id), "webhook.done.again");
    }

    @PostMapping("/{id}/removal")
    @ForStaff(value = Action.MANAGE_PROGRAMS, fresh = true)
    Reply remove(@PathVariable UUID id, Who.Staff who) {
        webhooks.remove(who, id);
        return new SeeOther("/staff/webhooks", "webhook.done.removed");
    }

    private Reply withSecret(Who.Staff who, UUID id) {
        return page(who, id, null, webhooks.secret(who, id));
    }

    private static String at(UUID id) {
        return "/staff/webhooks/" + id;
    }

    private Reply list(Who.Staff who, Webhooks.Wish wish, Map<String, String> errors) {
        return new WebhooksPage(webhooks.all(who), new WebhookForm(wish, webhooks.kinds(), errors));
    }

    private Reply page(Who.Staff who, UUID id, @Nullable UUID before, @Nullable String secret) {
        Receiver receiver = webhooks.get(who, id);
        var form = WebhookForm.of(receiver, webhooks.kinds());
        return new WebhookPage(receiver, form, webhooks.log(who, id, before), secret);
    }

    /** Without fields it is the form itself that cannot be used. */
    private static Map<String, String> fields(Problem.Invalid wrong) {
        if (wrong.fields().isEmpty() || wrong.fields().containsKey("once")) {
            throw wrong;
        }
        return wrong.fields();
    }
}
