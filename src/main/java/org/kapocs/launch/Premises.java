package org.kapocs.launch;

import java.nio.file.Files;

/** What must be where a house is to be, before anything is started there. */
final class Premises {
    private Premises() {}

    /** A restored folder is used when it was compared to its end, and not before. */
    static void refuseHalfRestored(Wishes wishes) {
        if (Files.exists(wishes.data().resolve("restoring"))) {
            throw new LaunchRefused("A restore into " + wishes.data() + " has begun and has not come to its end."
                    + " Run bin/restore again: it begins anew.");
        }
    }

    /** A command is for a house that is there; it founds none. */
    static void refuseEmpty(Wishes wishes) {
        if (wishes.external() != null) {
            if (ExternalPostgres.isEmpty(wishes.external())) {
                throw new LaunchRefused(
                        "There is no Kapocs in the database that KAPOCS_DB_URL names; nothing was done.");
            }
        } else if (Files.notExists(wishes.data().resolve("postgres/PG_VERSION"))) {
            throw new LaunchRefused("There is no Kapocs in " + wishes.data() + "; nothing was done. Set KAPOCS_DATA to"
                    + " the folder in which it keeps its data.");
        }
    }
}
