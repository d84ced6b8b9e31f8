package org.kapocs.desk.rights.staff;

import org.kapocs.shared.web.Problem;

/** What stands in the way of a decision is told on its page; who may not decide at all gets no page. */
final class Hindrance {
    private Hindrance() {}

    static String of(Problem.Refused refused) {
        if (!refused.key().startsWith("rights.error.")) {
            throw refused;
        }
        return refused.key();
    }
}
