package org.kapocs.desk.transfer;

/**
 * How much goes along with a case, as it was when it was offered.
 *
 * @param closedCases of the same client, which go with the file
 */
public record Goes(boolean plan, int tasks, int deadlines, int referrals, int questions, int closedCases) {
    /** Whether there is nothing but the case. */
    public boolean nothing() {
        return !plan && tasks + deadlines + referrals + questions + closedCases == 0;
    }
}
