package org.kapocs.desk.casework;

import java.util.UUID;

/**
 * That a case has another caseworker, for who had it or has it now and has not read it yet.
 *
 * @param happening by which it is said to have been read
 * @param by who gave or took it
 * @param owner who has it now
 * @param word why; empty when it was taken
 */
public record Handed(UUID happening, UUID file, UUID by, UUID owner, String word) {
    public boolean isOf(UUID account) {
        return owner.equals(account);
    }
}
