package org.kapocs.shared.notification;

/** Takes letters out of the house. */
interface Carrier {

    /** Whether there is a way out at all; without one letters wait untried. */
    boolean ready();

    void carry(Envelope envelope) throws Hindered;

    /** It did not go. */
    final class Hindered extends Exception {
        private final Hindrance hindrance;

        Hindered(Hindrance hindrance) {
            super(hindrance.name(), null, false, false);
            this.hindrance = hindrance;
        }

        Hindrance hindrance() {
            return hindrance;
        }
    }
}
