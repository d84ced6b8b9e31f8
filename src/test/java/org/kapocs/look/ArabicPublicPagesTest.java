package org.kapocs.look;

class ArabicPublicPagesTest extends PublicPages {
    ArabicPublicPagesTest() {
        super("ar");
    }
}
