package org.kapocs.launch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By whom else staff may be recognised.
 *
 * @param strong the provider's names, comma between them, for having asked for two factors
 */
record IdentityProvider(String issuer, String client, String secret, String strong) {

    /** @throws LaunchRefused when it cannot be meant */
    static @Nullable IdentityProvider in(Map<String, String> environment) {
        String issuer = Wishes.given(environment, "KAPOCS_OIDC_ISSUER");
        if (issuer == null) {
            return null;
        }
        if (!issuer.matches(
                "https://[^/\\s?#]+(/[^\\s?#]*)?|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/[^\\s?#]*)?")) {
            throw new LaunchRefused("KAPOCS_OIDC_ISSUER is '" + issuer
                    + "'; the issuer's address is expected, like https://login.city.example.org/realms/staff");
        }
        String client = Wishes.given(environment, "KAPOCS_OIDC_CLIENT_ID");
        String secret = Wishes.given(environment, "KAPOCS_OIDC_CLIENT_SECRET");
        if (client == null || secret == null) {
            throw new LaunchRefused("KAPOCS_OIDC_ISSUER needs KAPOCS_OIDC_CLIENT_ID and KAPOCS_OIDC_CLIENT_SECRET"
                    + " beside it; the issuer's administrator gives both.");
        }
        String strong = Wishes.given(environment, "KAPOCS_OIDC_ACR");
        return new IdentityProvider(issuer, client, secret, strong == null ? "" : strong);
    }

    Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("kapocs.oidc.issuer", issuer);
        properties.put("kapocs.oidc.client-id", client);
        properties.put("kapocs.oidc.client-secret", secret);
        properties.put("kapocs.oidc.acr", strong);
        return properties;
    }
}
