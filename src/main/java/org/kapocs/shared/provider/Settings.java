package org.kapocs.shared.provider;

import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which identity provider there is, if any. Without one, nothing is ever asked outside. */
@Component
class Settings {
    private final String issuer;
    private final String client;
    private final String secret;
    private final Set<String> strong;
    private final URI back;

    Settings(
            @Value("${kapocs.oidc.issuer:}") String issuer,
            @Value("${kapocs.oidc.client-id:}") String client,
            @Value("${kapocs.oidc.client-secret:}") String secret,
            @Value("${kapocs.oidc.acr:}") Set<String> strong,
            @Value("${kapocs.url:http://localhost:8080}") String url) {
        this.issuer = issuer;
        this.client = client;
        this.secret = secret;
        this.strong = Set.copyOf(strong);
        this.back = URI.create(url + "/staff/sign-in/provider/back");
    }

    boolean given() {
        return !issuer.isBlank();
    }

    String issuer() {
        return issuer;
    }

    String client() {
        return client;
    }

    String secret() {
        return secret;
    }

    /** The provider's names (acr) for having asked for two factors, beside {@code mfa} among its methods (amr). */
    Set<String> strong() {
        return strong;
    }

    /** Where it sends people back to. */
    URI back() {
        return back;
    }
}
