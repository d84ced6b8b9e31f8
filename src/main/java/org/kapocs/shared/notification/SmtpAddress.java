package org.kapocs.shared.notification;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A mail server as {@code smtp://user:password@host:port} or {@code smtps://…}; user and password may be missing. */
record SmtpAddress(
        String protocol,
        String host,
        int port,
        @Nullable String user,
        @Nullable String password) {

    static SmtpAddress of(String url) {
        URI uri = uri(url);
        boolean tls = "smtps".equals(uri.getScheme());
        if (uri.getHost() == null || uri.getPort() > 65_535 || !tls && !"smtp".equals(uri.getScheme())) {
            throw unreadable();
        }
        String[] account = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new SmtpAddress(
                uri.getScheme(),
                uri.getHost(),
                uri.getPort() > 0 ? uri.getPort() : tls ? 465 : 25,
                account.length > 0 ? decoded(account[0]) : null,
                account.length > 1 ? decoded(account[1]) : null);
    }

    /** Without what was given and without its cause: both would quote the password into a log. */
    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException malformed) {
            throw unreadable();
        }
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException("KAPOCS_SMTP_URL must look like smtp://user:password@host:port");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return protocol + "://" + host + ":" + port;
    }
}
