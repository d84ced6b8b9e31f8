package org.kapocs.shared.notification;

/** A mail server that refuses every recipient for good. */
class Refusing implements Carrier {
    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public void carry(Envelope envelope) throws Hindered {
        throw new Hindered(Hindrance.REFUSED);
    }
}
