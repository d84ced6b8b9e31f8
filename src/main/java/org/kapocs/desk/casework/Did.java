package org.kapocs.desk.casework;

import java.util.Locale;
import java.util.UUID;

/** What was done in a case, as it is kept. Said as {@code casework.did.<NAME>} in the stream. */
enum Did {
    OPENED(Happening.Kind.FILE),
    TAKEN_OVER(Happening.Kind.FILE),
    TAKEN(Happening.Kind.FILE),
    /** A colleague has accepted it. */
    HANDED(Happening.Kind.FILE),
    /** Another organization has accepted it. */
    HANDED_OVER(Happening.Kind.FILE),
    /** To whom stands in its code. */
    ASSIGNED(Happening.Kind.FILE),
    SUMMARISED(Happening.Kind.FILE),
    CLOSED(Happening.Kind.FILE, "casework.reason."),
    REOPENED(Happening.Kind.FILE, "casework.reopen."),
    CLIENT_CORRECTED(Happening.Kind.FILE),
    REACH_CHANGED(Happening.Kind.FILE),
    BASIS_CHANGED(Happening.Kind.FILE, "privacy.basis."),
    CONSENT_REFUSED(Happening.Kind.SHARING),
    /** Somebody wrote again, with another code. */
    CONTACT_JOINED(Happening.Kind.MESSAGE),
    /** That was somebody else. */
    CONTACT_APART(Happening.Kind.MESSAGE),
    NOTED(Happening.Kind.NOTE),
    NEED_ADDED(Happening.Kind.NEED, "topic."),
    NEED_AGAIN(Happening.Kind.NEED, "topic."),
    NEED_ANSWERED(Happening.Kind.NEED, "topic."),
    NEED_UNMET(Happening.Kind.NEED, "topic."),
    MATTER_ADDED(Happening.Kind.NEED, "matter."),
    /** The client says that they have done something of theirs. */
    STEP_TICKED(Happening.Kind.TASK),
    /** The client takes that back. */
    STEP_UNTICKED(Happening.Kind.TASK);

    /** What a happening calls the step that it is of. */
    static final String STEP = "step";

    private final Happening.Kind kind;
    private final String codePrefix;

    Did(Happening.Kind kind) {
        this(kind, "");
    }

    Did(Happening.Kind kind, String codePrefix) {
        this.kind = kind;
        this.codePrefix = codePrefix;
    }

    Happening.Kind kind() {
        return kind;
    }

    /** What the code is called among the values of a happening. */
    String called() {
        return this == STEP_TICKED || this == STEP_UNTICKED ? STEP : "what";
    }

    /** For what the code stands: a message, somebody, or a step. */
    Object meant(String code) {
        return switch (this) {
            case ASSIGNED -> new Happening.Somebody(UUID.fromString(code));
            case STEP_TICKED, STEP_UNTICKED -> UUID.fromString(code);
            default -> new Happening.Words(codePrefix + code);
        };
    }

    /** As the audit trail says it. */
    String verb() {
        return "case." + name().toLowerCase(Locale.ROOT);
    }
}
