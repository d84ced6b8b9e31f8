package org.kapocs.launch;

/**
 * The way into the city's database, in two roles.
 *
 * <p>The owner runs the migrations and nothing else. The application signs in as the other role, which owns nothing,
 * so that row-level security holds for it.
 */
public record Database(String jdbcUrl, String ownerUser, String ownerPassword, String appUser, String appPassword) {

    /** Says where, never with which password. */
    @Override
    public String toString() {
        return jdbcUrl + " as " + appUser + " (owner " + ownerUser + ")";
    }
}
