package org.kapocs.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The account under which PostgreSQL works.
 *
 * <p>PostgreSQL refuses to run as root, and is right. An ordinary account simply runs it. Root gives its rights up for
 * it in one of two ways, and the one that is found to work, by trying it on the very folder, is taken:
 *
 * <ol>
 *   <li>{@code setpriv} to the account {@code postgres}, or {@code nobody} where there is none: real loss of every
 *       right. It needs a data folder which that account can reach, so not one below a closed home such as /root.
 *   <li>{@code unshare --user}: PostgreSQL sees itself as an ordinary account, and the kernel takes root's capabilities
 *       from it, but the files it writes still belong to root. It works in every folder, yet is the weaker fence, and
 *       some containers forbid it.
 * </ol>
 *
 * <p>A data directory that is there already decides by its owner, so that it never changes hands by chance.
 */
record Account(String name, List<String> prefix, int uid, int gid) {
    private static final int ROOT = 0;

    /** @throws LaunchRefused when there is no way to run PostgreSQL there */
    static Account forCluster(DataDirectory data, Binaries binaries) throws IOException {
        int me = attribute(Path.of("/proc/self"), "unix:uid");
        Path cluster = data.cluster();
        boolean exists = Files.exists(cluster);
        if (me != ROOT) {
            if (exists && attribute(cluster, "unix:uid") != me) {
                throw new LaunchRefused(
                        "The database in " + cluster + " belongs to the account " + Files.getOwner(cluster)
                                + ", not to this one. Start Kapocs as the account that started it first.");
            }
            return new Account("this account", List.of("setsid"), me, attribute(Path.of("/proc/self"), "unix:gid"));
        }
        for (Account candidate : exists ? List.of(ownerOf(cluster)) : candidates()) {
            if (candidate.reaches(data.root(), binaries)) {
                return candidate;
            }
        }
        throw new LaunchRefused("PostgreSQL does not run as root, and no other account can work in " + data.root()
                + ". Give Kapocs a folder that the account 'nobody' can reach (for example KAPOCS_DATA=/var/lib/kapocs),"
                + " or start Kapocs as an ordinary account.");
    }

    List<String> command(Path program, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /** Makes it this account's own. */
    void takes(Path path) throws IOException {
        if (attribute(path, "unix:uid") != uid) {
            Files.setAttribute(path, "unix:gid", gid);
            Files.setAttribute(path, "unix:uid", uid);
        }
    }

    private static List<Account> candidates() {
        var found = new ArrayList<Account>();
        for (String name : List.of("postgres", "nobody")) {
            var uid = Commands.run(List.of("id", "-u", name));
            var gid = Commands.run(List.of("id", "-g", name));
            if (uid.well() && gid.well()) {
                found.add(dropped(name, Integer.parseInt(uid.said()), Integer.parseInt(gid.said())));
            }
        }
        found.add(fenced());
        return found;
    }

    private static Account ownerOf(Path cluster) throws IOException {
        int uid = attribute(cluster, "unix:uid");
        return uid == ROOT ? fenced() : dropped(Files.getOwner(cluster).getName(), uid, attribute(cluster, "unix:gid"));
    }

    private static Account dropped(String name, int uid, int gid) {
        return new Account(
                name,
                List.of(
                        "setsid",
                        "setpriv",
                        "--reuid=" + uid,
                        "--regid=" + gid,
                        "--clear-groups",
                        "--no-new-privs",
                        "--inh-caps=-all",
                        "--bounding-set=-all"),
                uid,
                gid);
    }

    private static Account fenced() {
        String inside = Commands.run(List.of("id", "-u", "nobody")).said();
        return new Account(
                "root without rights",
                List.of("setsid", "unshare", "--user", "--map-user=" + inside, "--map-group=" + inside),
                ROOT,
                ROOT);
    }

    private boolean reaches(Path folder, Binaries binaries) {
        String test = "cd \"$1\" && exec \"$2\" --version";
        return Commands.run(command(
                        Path.of("/bin/sh"),
                        List.of(
                                "-c",
                                test,
                                "sh",
                                folder.toString(),
                                binaries.program("postgres").toString())))
                .well();
    }

    private static int attribute(Path path, String name) throws IOException {
        return (Integer) Files.getAttribute(path, name);
    }
}
