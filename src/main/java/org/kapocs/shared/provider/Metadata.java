package org.kapocs.shared.provider;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Where at the provider one goes for what; asked again each hour (OpenID Connect Discovery). */
@Component
class Metadata {
    private static final Duration LIFE = Duration.ofHours(1);

    /** Addresses of the provider, and the keys with which it signs. */
    record Known(URI door, URI tokens, String keys, Instant until) {}

    private final Settings settings;
    private final Line line;
    private final Clock clock;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    Metadata(Settings settings, Line line, Clock clock) {
        this.settings = settings;
        this.line = line;
        this.clock = clock;
    }

    /** @throws Untrusted when the provider cannot be asked, or calls itself another */
    Known get() {
        Known now = known.get();
        return now != null && clock.instant().isBefore(now.until()) ? now : anew();
    }

    /** Asks now: the provider may have changed its keys. */
    Known anew() {
        JsonNode told = line.get(URI.create(settings.issuer() + "/.well-known/openid-configuration"));
        if (!settings.issuer().equals(text(told, "issuer"))) {
            throw new Untrusted("the provider calls itself another");
        }
        String keys = line.get(URI.create(text(told, "jwks_uri"))).toString();
        var fresh = new Known(
                URI.create(text(told, "authorization_endpoint")),
                URI.create(text(told, "token_endpoint")),
                keys,
                clock.instant().plus(LIFE));
        known.set(fresh);
        return fresh;
    }

    static String text(JsonNode answer, String field) {
        JsonNode value = answer.get(field);
        if (value == null || !value.isString()) {
            throw new Untrusted("the provider's answer lacks " + field);
        }
        return value.asString();
    }
}
