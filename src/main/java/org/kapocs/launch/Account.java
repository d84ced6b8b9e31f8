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
 * it, in the first of these two ways that is found to work by trying it on the very folder:
 *
 * <ol>
 *   <li>{@code setpriv} to the account {@code postgres}, or {@code nobody} where there is none, with no right left. It
 *       needs a data folder which that account can reach, so not one below a closed home such as /root.
 *   <li>The same with the one right to pass through and read closed folders; where a container does not grant that,
 *       with the right to pass through and write them. A weaker fence, taken only for a folder that is closed.
 * </ol>
 *
 * <p>A data directory that is there already decides by its owner, so that it never changes hands by chance.
 */
record Account(String name, List<String> prefix, int uid, int gid) {
    private static final int ROOT = 0;
    private static final String NO_RIGHT = "-all";

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
        for (Account candidate : exists ? ownersOf(cluster) : candidates()) {
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
        var free = new ArrayList<Account>();
        for (String name : List.of("postgres", "nobody")) {
            var uid = Commands.run(List.of("id", "-u", name));
            var gid = Commands.run(List.of("id", "-g", name));
            if (uid.well() && gid.well()) {
                free.add(dropped(name, Integer.parseInt(uid.said()), Integer.parseInt(gid.said()), NO_RIGHT));
            }
        }
        var found = new ArrayList<>(free);
        free.forEach(account -> found.add(account.with("dac_read_search")));
        free.forEach(account -> found.add(account.with("dac_override")));
        return found;
    }

    private static List<Account> ownersOf(Path cluster) throws IOException {
        int uid = attribute(cluster, "unix:uid");
        if (uid == ROOT) {
            throw new LaunchRefused(
                    "The database in " + cluster + " belongs to root, under which PostgreSQL does not run."
                            + " Give it to an account, for example: chown -R nobody: '" + cluster + "'");
        }
        var owner = dropped(Files.getOwner(cluster).getName(), uid, attribute(cluster, "unix:gid"), NO_RIGHT);
        return List.of(owner, owner.with("dac_read_search"), owner.with("dac_override"));
    }

    /** Without the secure bit, PostgreSQL's question to the kernel, whether it may read its own programs, is answered no. */
    private Account with(String right) {
        var account = dropped(name, uid, gid, "-all,+" + right);
        var prefix = new ArrayList<>(account.prefix());
        prefix.add("--securebits=+no_setuid_fixup");
        return new Account(name, prefix, uid, gid);
    }

    private static Account dropped(String name, int uid, int gid, String rights) {
        return new Account(
                name,
                List.of(
                        "setsid",
                        "setpriv",
                        "--reuid=" + uid,
                        "--regid=" + gid,
                        "--clear-groups",
                        "--no-new-privs",
                        "--inh-caps=" + rights,
                        "--ambient-caps=" + rights,
                        "--bounding-set=" + rights),
                uid,
                gid);
    }

    private boolean reaches(Path folder, Binaries binaries) {
        String test = "cd \"$1\" && test -r \"$2\" && exec \"$2\" --version";
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
