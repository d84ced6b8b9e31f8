package org.kapocs.shared.webhook.staff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.webhook.Receiver;
import org.kapocs.shared.webhook.Webhooks;

/**
 * What an administrator says of a receiver.
 *
 * @param kinds of what it can be told
 * @param errors by field
 */
public record WebhookForm(Webhooks.Wish wish, Set<String> kinds, Map<String, String> errors) {

    static Webhooks.Wish read(Form form) {
        return new Webhooks.Wish(form.text("name"), form.text("address"), Set.copyOf(form.all("kind")));
    }

    static WebhookForm of(Receiver receiver, Set<String> kinds) {
        var wish = new Webhooks.Wish(receiver.name(), receiver.address().toString(), receiver.kinds());
        return new WebhookForm(wish, kinds, Map.of());
    }

    public List<Choice> choices(Frame frame) {
        return kinds.stream()
                .map(kind -> new Choice(kind, frame.text("webhook.kind." + kind), kind))
                .toList();
    }
}
