package org.kapocs.look;

class HungarianPublicPagesTest extends PublicPages {
    HungarianPublicPagesTest() {
        super("hu");
    }
}
