package org.kapocs.desk.transfer;

/** Where a transfer stands. Named {@code transfer.state.<NAME>}. */
public enum TransferState {
    OFFERED,
    ACCEPTED,
    DECLINED,
    /** Whoever offered it took it back. */
    WITHDRAWN,
    /** It ended by itself. */
    ENDED;

    /** The message key of its name. */
    public String nameKey() {
        return "transfer.state." + name();
    }

    /** How it looks at a glance: the kind of its tag. */
    public String kind() {
        return switch (this) {
            case OFFERED -> "info";
            case ACCEPTED -> "good";
            case DECLINED -> "bad";
            case WITHDRAWN, ENDED -> "";
        };
    }
}
