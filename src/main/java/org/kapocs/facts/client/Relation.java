package org.kapocs.facts.client;

import java.util.List;
import java.util.Optional;

/** What somebody is to somebody else: their child, their parent. */
public enum Relation {
    CHILD,
    SPOUSE,
    PARTNER,
    PARENT,
    SIBLING,
    GRANDPARENT,
    GRANDCHILD,
    /** Appointed to stand in for parents; known from a paper, never assumed. */
    GUARDIAN,
    /** For whom a guardian was appointed. */
    WARD,
    RELATIVE,
    UNRELATED;

    /** What the second is to the first, when the first is this to the second. */
    public Relation inverse() {
        return switch (this) {
            case CHILD -> PARENT;
            case PARENT -> CHILD;
            case GRANDPARENT -> GRANDCHILD;
            case GRANDCHILD -> GRANDPARENT;
            case GUARDIAN -> WARD;
            case WARD -> GUARDIAN;
            case SPOUSE, PARTNER, SIBLING, RELATIVE, UNRELATED -> this;
        };
    }

    /** Whether it can come to an end while both live. */
    public boolean couple() {
        return this == SPOUSE || this == PARTNER;
    }

    /** Whether it holds by a paper only. */
    public boolean appointed() {
        return this == GUARDIAN || this == WARD;
    }

    /** What can be said of somebody without a paper. */
    public static List<Relation> said() {
        return List.of(values()).stream().filter(each -> !each.appointed()).toList();
    }

    /**
     * What somebody is to me who is {@code further} to one who is {@code between} to me; empty where that leaves more than
     * one answer: a child of my spouse need not be mine.
     */
    public static Optional<Relation> through(Relation between, Relation further) {
        return switch (between) {
            case PARENT ->
                switch (further) {
                    case CHILD -> Optional.of(SIBLING);
                    case PARENT -> Optional.of(GRANDPARENT);
                    case SIBLING, GRANDPARENT -> Optional.of(RELATIVE);
                    default -> Optional.empty();
                };
            case CHILD ->
                switch (further) {
                    case CHILD -> Optional.of(GRANDCHILD);
                    case GRANDCHILD -> Optional.of(RELATIVE);
                    default -> Optional.empty();
                };
            case SIBLING, GRANDCHILD -> further == CHILD ? Optional.of(RELATIVE) : Optional.empty();
            case GRANDPARENT -> further == PARENT ? Optional.of(RELATIVE) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
