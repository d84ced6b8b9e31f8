package org.kapocs.desk.document;

/** A file that was sent is not kept. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final Unfit why;

    Refusal(Unfit why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    Unfit why() {
        return why;
    }
}
