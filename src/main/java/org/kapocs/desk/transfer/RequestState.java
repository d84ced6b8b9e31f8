package org.kapocs.desk.transfer;

/** Where a request for a case stands. Named {@code transfer.request.state.<NAME>}. */
public enum RequestState {
    ASKED,
    /** It was answered by an offer. */
    OFFERED,
    DECLINED,
    /** Whoever asked took it back. */
    WITHDRAWN,
    /** Nobody answered in time: nobody holds such a case, or nobody wanted to say so. */
    EXPIRED;

    /** The message key of its name. */
    public String nameKey() {
        return "transfer.request.state." + name();
    }

    /** How it looks at a glance: the kind of its tag. */
    public String kind() {
        return switch (this) {
            case ASKED -> "info";
            case OFFERED -> "good";
            case DECLINED -> "bad";
            case WITHDRAWN, EXPIRED -> "";
        };
    }
}
