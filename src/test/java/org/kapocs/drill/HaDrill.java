package org.kapocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kapocs.Houses;
import org.kapocs.launch.Launch;
import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Organizations;
import org.kapocs.testing.Proof;

/** Two PostgreSQLs behind haproxy: one is switched over, then killed, while newcomers go on asking. */
class HaDrill {
    private static final String GAP = "longest time without a confirmed question, ";

    /** Short and open, so that the account postgres can work in it and a socket's name has room. */
    private final Path folder = Path.of(
            System.getProperty("java.io.tmpdir"),
            "kapocs-ha-" + ProcessHandle.current().pid());

    @Test
    void nothing_confirmed_is_lost_when_the_first_postgresql_goes() throws Exception {
        Proof proof = Proof.of("ha");
        Optional<String> missing = HaCluster.missing();
        if (missing.isPresent()) {
            System.err.println("\nNOT RUN: bin/drill ha. There is no " + missing.get() + " here. It needs the packages"
                    + " postgresql-15, patroni, python3-etcd, etcd-server and haproxy of Debian 12.\n");
            proof.skipped("failover and switchover of PostgreSQL", "no " + missing.get() + " on this machine")
                    .write();
            return;
        }
        Files.createDirectory(folder);
        if (System.getProperty("user.name").equals("root")) {
            assertThat(new ProcessBuilder("chown", "postgres:", folder.toString())
                            .start()
                            .waitFor())
                    .isZero();
        }
        try (var cluster = new HaCluster(folder)) {
            cluster.start();
            HaCluster.demand(30, "the database", () -> isReady(cluster));
            askWhileItGoes(cluster, proof);
        }
        assertThat(new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor())
                .isZero();
    }

    private void askWhileItGoes(HaCluster cluster, Proof proof) throws Exception {
        try (Launch launch = Launch.from(environment(cluster));
                var house = Houses.open(launch)) {
            house.getBean(Organizations.class).found("Minta Főváros", Organization.Kind.CITY);
            int port = house.getEnvironment().getRequiredProperty("server.port", Integer.class);
            try (var newcomers = new Newcomers(8, port)) {
                newcomers.await(200);

                HaCluster.Node first = cluster.primary();
                newcomers.forgetGap();
                cluster.switchOver(first);
                HaCluster.demand(30, "the switch-over", () -> cluster.isPrimary(cluster.other(first)));
                newcomers.await(200);
                proof.atMost(GAP + "switch-over", newcomers.longestGap().toMillis() / 1000.0, 3, "s");

                HaCluster.demand(60, "the other one in step again", () -> cluster.isSynchronous(first));
                newcomers.forgetGap();
                HaCluster.Node second = cluster.primary();
                cluster.kill(second);
                HaCluster.demand(60, "the failover", () -> cluster.isPrimary(cluster.other(second)));
                newcomers.await(200);
                proof.atMost(GAP + "first one killed", newcomers.longestGap().toMillis() / 1000.0, 25, "s");

                long killed = System.nanoTime();
                cluster.join(second);
                HaCluster.demand(120, "the killed one in step again", () -> cluster.isSynchronous(second));
                proof.fact("killed one joined again and in step", (System.nanoTime() - killed) / 1e9, "s");
                newcomers.stop();
                tell(proof, newcomers, launch);
            }
        }
    }

    private static void tell(Proof proof, Newcomers newcomers, Launch launch) throws Exception {
        var kept = Newcomers.kept(launch);
        int lost = newcomers.confirmed().stream()
                .mapToInt(one -> kept.containsKey(one) ? 0 : 1)
                .sum();
        long twice = kept.values().stream().filter(times -> times > 1).count();
        proof.fact("questions confirmed", newcomers.confirmed().size(), "")
                .atMost("confirmed questions lost", lost, 0, "")
                .atMost("questions kept twice", twice, 0, "")
                .write();
        assertThat(lost).isZero();
        assertThat(twice).isZero();
    }

    private static boolean isReady(HaCluster cluster) {
        try (var connection = DriverManager.getConnection(url(cluster, "postgres"), "postgres", HaCluster.PASSWORD);
                var sql = connection.createStatement()) {
            sql.execute("create role kapocs_owner login createrole password '" + HaCluster.PASSWORD + "'");
            sql.execute("create database kapocs owner kapocs_owner");
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static String url(HaCluster cluster, String database) {
        return "jdbc:postgresql://127.0.0.1:" + cluster.port + "/" + database;
    }

    private Map<String, String> environment(HaCluster cluster) {
        return Map.of(
                "KAPOCS_PORT",
                "0",
                "KAPOCS_DEMO",
                "false",
                "KAPOCS_DATA",
                folder.resolve("house").toString(),
                "KAPOCS_DB_URL",
                url(cluster, "kapocs"),
                "KAPOCS_DB_USER",
                "kapocs_owner",
                "KAPOCS_DB_PASSWORD",
                HaCluster.PASSWORD);
    }
}
