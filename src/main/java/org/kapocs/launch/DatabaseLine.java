package org.kapocs.launch;

import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * How Kapocs reaches a database that somebody else runs: on this machine, or by TLS that proves whose server it is, or
 * by a line of which the city says that it trusts it.
 */
final class DatabaseLine {
    private DatabaseLine() {}

    /**
     * @param url of the database, as its driver reads it
     * @param said what {@code KAPOCS_DB_LINE} says
     * @throws LaunchRefused when nothing protects the line and nobody says that nothing need
     */
    static void refuseOpen(String url, @Nullable String said) {
        if (said != null && !said.equals("trusted")) {
            throw new LaunchRefused("KAPOCS_DB_LINE is '" + said
                    + "'; 'trusted' is expected, when others cannot listen or answer between here and the database.");
        }
        Properties read = Driver.parseURL(url, null);
        if (read == null) {
            throw new LaunchRefused("KAPOCS_DB_URL cannot be read; jdbc:postgresql://host:5432/kapocs is expected.");
        }
        if (said == null && !onThisMachine(read) && !proved(read)) {
            throw new LaunchRefused("KAPOCS_DB_URL leads to another machine, and nothing proves whose it is."
                    + " Add ?sslmode=verify-full&sslrootcert=… to it, with the certificate of whoever issued the"
                    + " server's. If others cannot listen or answer between here and there, say so instead:"
                    + " KAPOCS_DB_LINE=trusted.");
        }
    }

    private static boolean onThisMachine(Properties read) {
        String hosts = PGProperty.PG_HOST.getOrDefault(read);
        return Stream.ofNullable(hosts)
                .flatMap(each -> Arrays.stream(each.split(",")))
                .allMatch(host -> host.matches("localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?"));
    }

    /** A factory or a verifier of somebody's own could prove nothing at all. */
    private static boolean proved(Properties read) {
        return "verify-full".equals(PGProperty.SSL_MODE.getOrNull(read))
                && PGProperty.SSL_FACTORY.getOrNull(read) == null
                && PGProperty.SSL_HOSTNAME_VERIFIER.getOrNull(read) == null
                && PGProperty.SOCKET_FACTORY.getOrNull(read) == null;
    }
}
