package org.kapocs.shared.access;

/** What a member of staff is at the client point. */
public enum Role {
    DESK_OFFICER,
    EXPERT,
    SUPERVISOR,
    EDITOR,
    ADMINISTRATOR
}
