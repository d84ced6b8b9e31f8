package org.kapocs.desk.seal.staff;

import org.kapocs.shared.web.Piece;

/**
 * What a supervisor has to look at, where the day begins.
 *
 * @param glasses how many broken glasses wait for a review
 * @param late how many of them for more than a week
 * @param unkept how many sealed files have no keeper who still works here
 */
public record SealsWaiting(int glasses, long late, long unkept) implements Piece {
    public String kind() {
        return late + unkept > 0 ? "warn" : "info";
    }
}
