package org.kapocs.look;

class EnglishStaffPagesTest extends StaffPages {
    EnglishStaffPagesTest() {
        super("en");
    }
}
