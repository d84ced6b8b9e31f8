package org.kapocs.shared.webhook;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.springframework.beans.factory.BeanFactory;

/** A program of somebody else to which an administrator lets all be told that can be told. */
public final class Overheard implements AutoCloseable {
    private final BeanFactory house;
    private final Who.Staff administrator;
    private final Listener listener;
    private final UUID receiver;

    /** What happened before is not told. */
    public Overheard(BeanFactory house, Who.Staff administrator) throws IOException {
        this.house = house;
        this.administrator = administrator;
        this.listener = new Listener();
        house.getBean(Courier.class).round();
        Webhooks webhooks = house.getBean(Webhooks.class);
        var wish = new Webhooks.Wish("Minta program", listener.address(), webhooks.kinds());
        String once = UUID.randomUUID().toString();
        this.receiver = Standing.as(administrator, () -> webhooks.make(administrator, wish, once))
                .id();
    }

    /** All that was sent to it, heads and bodies, when nothing waits any more. */
    public List<String> told() {
        Courier courier = house.getBean(Courier.class);
        int before;
        do {
            before = listener.heard.size();
            courier.round();
        } while (listener.heard.size() > before);
        return listener.heard.stream()
                .map(each -> each.line() + "\n" + each.headers() + "\n\n" + each.body())
                .toList();
    }

    @Override
    public void close() throws IOException {
        Webhooks webhooks = house.getBean(Webhooks.class);
        Standing.as(administrator, () -> webhooks.remove(administrator, receiver));
        listener.close();
    }
}
