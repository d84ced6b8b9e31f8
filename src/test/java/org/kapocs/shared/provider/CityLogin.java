package org.kapocs.shared.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A small identity provider: real HTTP and real signatures, and it lies when it is told to. */
final class CityLogin {
    static final String CLIENT = "kapocs";
    static final String SECRET = "a secret of at least thirty-two bytes: +/=&";

    private record Ready(String token, String challenge, String back) {}

    private final HttpServer server;
    private final Map<String, Ready> codes = new ConcurrentHashMap<>();
    private RSAKey key = newKey("first");
    volatile boolean away;
    volatile String calledInstead = "";

    CityLogin() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.createContext(
                "/.well-known/openid-configuration",
                exchange ->
                        answer(exchange, """
                {"issuer":"%2$s","authorization_endpoint":"%1$s/door","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys"}""".formatted(issuer(), calledInstead.isEmpty() ? issuer() : calledInstead)));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key).toString()));
        server.createContext("/token", this::exchange);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on it signs with another key. */
    void changesKeys() {
        key = newKey("second");
    }

    /** The code for which this token is given, to whoever proves to have sent that challenge. */
    String code(String token, Map<String, String> question) {
        String code = "code" + codes.size();
        codes.put(code, new Ready(token, question.get("code_challenge"), question.get("redirect_uri")));
        return code;
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    /** Signed by somebody who only calls themselves so. */
    String forged(JWTClaimsSet claims) {
        return signed(claims, newKey(key.getKeyID()));
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    /** Signed with what only client and provider should know. */
    static String signedWithTheSecret(JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        token.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));
        return token.serialize();
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void exchange(HttpExchange exchange) throws IOException {
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Ready ready = codes.remove(form.getOrDefault("code", ""));
        String client = new String(
                Base64.getDecoder()
                        .decode(exchange.getRequestHeaders()
                                .getFirst("Authorization")
                                .substring("Basic ".length())),
                StandardCharsets.UTF_8);
        boolean right = ready != null
                && ready.challenge().equals(s256(form.get("code_verifier")))
                && ready.back().equals(form.get("redirect_uri"))
                && "authorization_code".equals(form.get("grant_type"))
                && decoded(client).equals(CLIENT + ":" + SECRET);
        if (right) {
            answer(
                    exchange,
                    "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"" + ready.token() + "\"}");
        } else {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
        }
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(away ? 500 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    static Map<String, String> fields(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String s256(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey newKey(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
