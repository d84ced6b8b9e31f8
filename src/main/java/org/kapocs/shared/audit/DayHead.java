package org.kapocs.shared.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * The end of the chain on a day, signed (Ed25519). Anybody who has the public key can check it without us; only who has
 * the city's keys can make one.
 */
record DayHead(LocalDate day, Head head, Instant signedAt, byte[] key, byte[] signature) {
    private static final HexFormat HEX = HexFormat.of();

    static DayHead signed(LocalDate day, Head head, Instant now, byte[] seed) {
        var secret = new Ed25519PrivateKeyParameters(seed);
        byte[] words = words(day, head, now);
        var signer = new Ed25519Signer();
        signer.init(true, secret);
        signer.update(words, 0, words.length);
        return new DayHead(day, head, now, secret.generatePublicKey().getEncoded(), signer.generateSignature());
    }

    /** Whether the key that belongs to this seed signed exactly this. */
    boolean isOurs(byte[] seed) {
        Ed25519PublicKeyParameters ours = new Ed25519PrivateKeyParameters(seed).generatePublicKey();
        byte[] words = words(day, head, signedAt);
        var signer = new Ed25519Signer();
        signer.init(false, ours);
        signer.update(words, 0, words.length);
        return signer.verifySignature(signature);
    }

    String text() {
        return new String(words(day, head, signedAt), StandardCharsets.US_ASCII) + "key " + HEX.formatHex(key)
                + "\nsignature " + HEX.formatHex(signature) + "\n";
    }

    /** @throws IllegalArgumentException when it is not such a text */
    static DayHead parse(String text) {
        List<String> values = text.lines()
                .skip(1)
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
        if (values.size() != 6) {
            throw new IllegalArgumentException("a head has seven lines");
        }
        byte[] signature = HEX.parseHex(values.get(5));
        if (signature.length != Ed25519PrivateKeyParameters.SIGNATURE_SIZE) {
            throw new IllegalArgumentException(
                    "a signature has " + Ed25519PrivateKeyParameters.SIGNATURE_SIZE + " bytes");
        }
        try {
            return new DayHead(
                    LocalDate.parse(values.get(0)),
                    new Head(Long.parseLong(values.get(1)), HEX.parseHex(values.get(2))),
                    Instant.parse(values.get(3)),
                    HEX.parseHex(values.get(4)),
                    signature);
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException(noTime);
        }
    }

    private static byte[] words(LocalDate day, Head head, Instant now) {
        return ("Kapocs audit trail\nday " + day + "\nentries " + head.seq() + "\nhash " + HEX.formatHex(head.hash())
                        + "\nat " + now + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
