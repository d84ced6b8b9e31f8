package org.kapocs.shared.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What WebAuthn level 3 prescribes: for our origin, the person present and recognised by their device, the signature
 * over our challenge, a counter that only grows. Which maker's device it is, is not asked.
 */
@Component
class Ceremony {
    static final List<Integer> ALGORITHMS = List.of(-8, -7, -257);

    private static final List<PublicKeyCredentialParameters> ACCEPTED = ALGORITHMS.stream()
            .map(COSEAlgorithmIdentifier::create)
            .map(each -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, each))
            .toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter attested = new AttestedCredentialDataConverter(converter);
    private final Origin origin;

    Ceremony(@Value("${kapocs.url:http://localhost:8080}") String url) {
        URI ours = URI.create(url);
        this.origin = Origin.create(ours.getScheme() + "://" + ours.getAuthority());
    }

    /** The name to which passkeys are bound: our host. */
    String place() {
        return Objects.requireNonNull(origin.getHost());
    }

    /** @throws WebAuthnException when it cannot be read */
    RegistrationData readNew(String answer) {
        return read(() -> manager.parseRegistrationResponseJSON(answer));
    }

    /** @throws WebAuthnException when it cannot be read */
    AuthenticationData read(String answer) {
        return read(() -> manager.parseAuthenticationResponseJSON(answer));
    }

    /** The library stumbles over some of what is no answer at all. */
    private static <T> T read(Supplier<@Nullable T> parse) {
        try {
            return Objects.requireNonNull(parse.get());
        } catch (RuntimeException unreadable) {
            throw new WebAuthnException("not an answer", unreadable);
        }
    }

    static byte[] challenge(@Nullable CollectedClientData data) {
        if (data == null) {
            throw new WebAuthnException("no client data");
        }
        return data.getChallenge().getValue();
    }

    /**
     * What to keep of a new passkey.
     *
     * @throws WebAuthnException when it is not to be trusted
     */
    Kept accept(UUID id, UUID account, RegistrationData answer) {
        var parameters = new RegistrationParameters(expected(answer.getCollectedClientData()), ACCEPTED, true, true);
        manager.verify(answer, parameters);
        var data = Objects.requireNonNull(answer.getAttestationObject()).getAuthenticatorData();
        return new Kept(
                id,
                account,
                attested.convert(Objects.requireNonNull(data.getAttestedCredentialData())),
                data.isFlagBE(),
                data.getSignCount());
    }

    /** The name of a new passkey. */
    static byte[] credential(RegistrationData answer) {
        var data = Objects.requireNonNull(answer.getAttestationObject()).getAuthenticatorData();
        return Objects.requireNonNull(data.getAttestedCredentialData()).getCredentialId();
    }

    /**
     * The counter after this signature.
     *
     * @throws WebAuthnException when it is not theirs, not for us, or was not made by them in person
     */
    long verify(AuthenticationData answer, Kept kept) {
        var record = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                kept.backup(),
                null,
                kept.counter(),
                attested.convert(kept.attested()),
                null,
                null,
                null,
                Set.of());
        manager.verify(
                answer,
                new AuthenticationParameters(expected(answer.getCollectedClientData()), record, null, true, true));
        return Objects.requireNonNull(answer.getAuthenticatorData()).getSignCount();
    }

    /** The challenge itself was found among those we asked before this is used. */
    private ServerProperty expected(@Nullable CollectedClientData data) {
        return ServerProperty.builder()
                .origin(origin)
                .rpId(place())
                .challenge(new DefaultChallenge(challenge(data)))
                .build();
    }
}
