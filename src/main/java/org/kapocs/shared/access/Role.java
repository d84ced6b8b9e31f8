package org.kapocs.shared.access;

/** What a member of staff is at the client point. */
public enum Role {
    DESK_OFFICER,
    EXPERT,
    SUPERVISOR,
    EDITOR,
    /** Watches over what is kept and given out; not bound by instructions, and sees no case. */
    DATA_PROTECTION_OFFICER,
    ADMINISTRATOR
}
