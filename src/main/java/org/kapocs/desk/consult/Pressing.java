package org.kapocs.desk.consult;

/**
 * How many questions wait for somebody.
 *
 * @param open asked of their organization in their fields, and taken by nobody
 * @param held taken by them
 * @param late asked of their organization and overdue, where they supervise it or have it
 * @param answered their own, answered and not read
 * @param askedBack their own, in which the expert waits for them
 * @param unanswered their own, overdue
 */
public record Pressing(int open, int held, int late, int answered, int askedBack, int unanswered) {
    public boolean any() {
        return open + held + late + answered + askedBack + unanswered > 0;
    }
}
