package org.kapocs.look;

class HungarianStaffPagesTest extends StaffPages {
    HungarianStaffPagesTest() {
        super("hu");
    }
}
