package org.kapocs.shared.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an ID token as OpenID Connect Core 3.1.3.7 demands: signed by a key of the provider, of it, for us, in answer to
 * what we asked, and not over.
 */
record IdToken(Settings settings, Clock clock) {
    /** Signatures that only the provider can make: none, and none that our own secret makes too, is among them. */
    private static final Set<JWSAlgorithm> SIGNED = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384);

    /** @throws Untrusted when it does not count */
    Person read(String token, String keys, String nonce) {
        try {
            var processor = new DefaultJWTProcessor<SecurityContext>();
            processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null));
            processor.setJWSKeySelector(
                    new JWSVerificationKeySelector<>(SIGNED, new ImmutableJWKSet<>(JWKSet.parse(keys))));
            processor.setJWTClaimsSetVerifier(expected(nonce));
            return person(processor.process(token, null));
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException refused) {
            throw new Untrusted("the token does not count");
        }
    }

    private DefaultJWTClaimsVerifier<SecurityContext> expected(String nonce) {
        var exactly = new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .claim("nonce", nonce)
                .build();
        return new DefaultJWTClaimsVerifier<>(settings.client(), exactly, Set.of("sub", "iat", "exp", "nonce")) {
            @Override
            protected Date currentTime() {
                return Date.from(clock.instant());
            }
        };
    }

    private Person person(JWTClaimsSet claims) throws ParseException {
        String party = claims.getStringClaim("azp");
        if (party == null ? claims.getAudience().size() > 1 : !party.equals(settings.client())) {
            throw new Untrusted("the token was made for another");
        }
        boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        String email = verified ? claims.getStringClaim("email") : null;
        return new Person(
                claims.getSubject(),
                email == null ? "" : email.strip().toLowerCase(Locale.ROOT),
                methods(claims).contains("mfa") || isStrong(claims.getStringClaim("acr")));
    }

    private boolean isStrong(@Nullable String acr) {
        return acr != null && settings.strong().contains(acr);
    }

    private static List<String> methods(JWTClaimsSet claims) throws ParseException {
        List<String> methods = claims.getStringListClaim("amr");
        return methods == null ? List.of() : methods;
    }
}
