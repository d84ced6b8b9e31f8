package org.kapocs.shared.webhook.staff;

import java.util.List;
import org.kapocs.shared.web.Page;
import org.kapocs.shared.webhook.Receiver;

/** Programs that are told what happens, and a form for another one. */
public record WebhooksPage(List<Receiver> receivers, WebhookForm form) implements Page {

    @Override
    public int status() {
        return form.errors().isEmpty() ? 200 : 400;
    }
}
