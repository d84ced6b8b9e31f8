package org.kapocs.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the person who starts Kapocs wants, read from the environment; an empty variable counts as none. */
record Wishes(
        int port,
        String url,
        boolean demo,
        Path data,
        Path keys,
        ExternalPostgres.@Nullable Access external,
        @Nullable String smtpUrl,
        String mailFrom,
        @Nullable IdentityProvider provider) {

    /** @throws LaunchRefused when one of them cannot be meant */
    static Wishes in(Map<String, String> given) {
        Map<String, String> environment = HandedIn.in(given).over(given);
        Path data = Launch.absolute(or(environment, "KAPOCS_DATA", "data"));
        String keys = or(environment, "KAPOCS_KEYS", data.resolve("keys").toString());
        int port = port(or(environment, "KAPOCS_PORT", "8080"));
        return new Wishes(
                port,
                url(or(environment, "KAPOCS_URL", "http://localhost:" + port)),
                demo(or(environment, "KAPOCS_DEMO", "true")),
                data,
                Launch.absolute(keys),
                external(environment),
                smtp(given(environment, "KAPOCS_SMTP_URL")),
                mailFrom(or(environment, "KAPOCS_MAIL_FROM", "kapocs@localhost")),
                IdentityProvider.in(environment));
    }

    /** The address itself is not repeated: it may hold a password. */
    private static @Nullable String smtp(@Nullable String url) {
        try {
            URI uri = url == null ? null : new URI(url);
            if (uri == null
                    || uri.getHost() != null
                            && uri.getPort() <= 65_535
                            && List.of("smtp", "smtps").contains(uri.getScheme())) {
                return url;
            }
        } catch (URISyntaxException malformed) {
            // told below, without the address
        }
        throw new LaunchRefused("KAPOCS_SMTP_URL must look like smtp://user:password@host:port (or smtps://…)."
                + " In the user and the password, write signs such as @ / # % as %40 %2F %23 %25.");
    }

    private static String mailFrom(String address) {
        if (!address.matches("[^\\s@<>\",;:]+@[^\\s@<>\",;:]+")) {
            throw new LaunchRefused("KAPOCS_MAIL_FROM is '" + address
                    + "'; the address from which letters come is expected, like kapocs@city.example.org");
        }
        return address;
    }

    private static int port(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (port < 0 || port > 65_535) {
            throw new LaunchRefused("KAPOCS_PORT is '" + text + "'; a number from 1 to 65535 is expected.");
        }
        return port == 0 ? Port.anyFree() : port;
    }

    private static String url(String text) {
        if (!text.matches("https?://[^/\\s?#]+(/[^\\s?#]*)?")) {
            throw new LaunchRefused("KAPOCS_URL is '" + text
                    + "'; the address people type is expected, like https://kapocs.example.org");
        }
        return text.replaceFirst("(?<!/)/+$", "");
    }

    private static boolean demo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new LaunchRefused("KAPOCS_DEMO is '" + text + "'; 'true' or 'false' is expected.");
        };
    }

    private static ExternalPostgres.@Nullable Access external(Map<String, String> environment) {
        String url = given(environment, "KAPOCS_DB_URL");
        String user = given(environment, "KAPOCS_DB_USER");
        if (url == null) {
            if (user != null) {
                throw new LaunchRefused(
                        "KAPOCS_DB_USER is set but KAPOCS_DB_URL is not."
                                + " Set it (jdbc:postgresql://host:5432/kapocs), or unset both for the PostgreSQL that Kapocs brings along.");
            }
            return null;
        }
        if (user == null || !url.matches("(jdbc:)?postgres(ql)?://.+")) {
            throw new LaunchRefused("KAPOCS_DB_URL needs the form jdbc:postgresql://host:5432/kapocs,"
                    + " with KAPOCS_DB_USER and KAPOCS_DB_PASSWORD beside it.");
        }
        String address = url.replaceFirst("^(jdbc:)?postgres(ql)?:", "jdbc:postgresql:");
        DatabaseLine.refuseOpen(address, given(environment, "KAPOCS_DB_LINE"));
        return new ExternalPostgres.Access(
                address,
                user,
                or(environment, "KAPOCS_DB_PASSWORD", ""),
                given(environment, "KAPOCS_DB_OWNER_USER"),
                or(environment, "KAPOCS_DB_OWNER_PASSWORD", ""));
    }

    private static String or(Map<String, String> environment, String name, String otherwise) {
        String value = given(environment, name);
        return value == null ? otherwise : value;
    }

    static @Nullable String given(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
