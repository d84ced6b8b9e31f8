package org.kapocs.shared.privacy;

/** Why something stays when a person is erased. */
public enum Kept {
    /** Somebody must be able to check who asked us for data and what they got; nothing in it names the person any more. */
    REGISTER,
    /** Who did what stays in the chain of the trail, by ids that lead to nobody. */
    TRAIL,
    /** It is about our staff. */
    STAFF,
    /** That it was erased, when and by whom. */
    PROOF
}
