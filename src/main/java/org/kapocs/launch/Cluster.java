package org.kapocs.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** PostgreSQL's data directory: made once, and refused when it is not one that we can read. */
final class Cluster {
    static final String ADMIN = "kapocs_admin";

    private Cluster() {}

    /** @throws LaunchRefused when another major version wrote it, or it is no database at all */
    static void check(Path cluster) throws IOException {
        if (Files.notExists(cluster)) {
            return;
        }
        Path version = cluster.resolve("PG_VERSION");
        if (Files.notExists(version)) {
            throw new LaunchRefused("The folder " + cluster + " is there but holds no PostgreSQL database."
                    + " Nothing was changed. Move it away, or choose another folder in KAPOCS_DATA.");
        }
        String major = Files.readString(version).strip();
        if (!major.equals(Binaries.MAJOR)) {
            throw new LaunchRefused(
                    "The database in " + cluster + " was written by PostgreSQL " + major
                            + "; this Kapocs carries PostgreSQL " + Binaries.MAJOR + ". Nothing was changed."
                            + " Start the Kapocs that wrote it and move the data over by dump and restore (pg_dump, pg_restore).");
        }
    }

    /** Makes it beside its place and moves it there, so that an interrupted first start leaves no half of a database. */
    static void create(DataDirectory data, Binaries binaries, Account account, String adminPassword, boolean durable)
            throws IOException {
        Path draft = data.root().resolve("postgres.new");
        if (Files.exists(draft)) {
            Binaries.delete(draft);
        }
        ownFolder(draft, account);
        Path passwordFile = data.socket().resolve("first-password");
        Files.deleteIfExists(passwordFile);
        Secret.write(passwordFile, adminPassword.getBytes(StandardCharsets.US_ASCII));
        account.takes(passwordFile);
        try {
            var ended = Commands.run(account.command(binaries.program("initdb"), initdb(draft, passwordFile, durable)));
            if (!ended.well()) {
                throw new LaunchRefused("PostgreSQL could not make its data directory:\n" + ended.said());
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(draft, data.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    static void ownFolder(Path folder, Account account) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectory(folder);
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        account.takes(folder);
    }

    /** The ICU of the programs we carry is of 2017: the builtin provider compares by code point and never changes. */
    private static List<String> initdb(Path draft, Path passwordFile, boolean durable) {
        return List.of(
                "--pgdata=" + draft,
                "--username=" + ADMIN,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums",
                durable ? "--sync-method=fsync" : "--no-sync",
                "--no-instructions");
    }
}
