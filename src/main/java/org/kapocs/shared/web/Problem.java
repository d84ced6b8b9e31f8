package org.kapocs.shared.web;

import java.util.List;
import java.util.Map;

/** What stands between a person and an answer. Each becomes a clear page in the reader's language, or RFC 9457 JSON. */
public abstract sealed class Problem extends RuntimeException {
    private final int status;
    private final String key;

    private Problem(int status, String key) {
        super(key, null, false, false);
        this.status = status;
        this.key = key;
    }

    public int status() {
        return status;
    }

    /** The message key of what happened, what was kept and what to do next. */
    public String key() {
        return key;
    }

    /** What programs are told beside it, by name; pages show it otherwise. */
    public Map<String, Object> more() {
        return Map.of();
    }

    /** There is no such thing, or not for this person: both look the same. */
    public static final class Missing extends Problem {
        public Missing() {
            super(404, "web.error.404.text");
        }
    }

    /** A program that did not say who it is. */
    public static final class Stranger extends Problem {
        public Stranger() {
            super(401, "program.error.token");
        }
    }

    /** The person may not do this; the key says why in words. */
    public static final class Refused extends Problem {
        public Refused(String key) {
            super(403, key);
        }

        public Refused() {
            this("web.error.403.text");
        }
    }

    /** Somebody else changed it meanwhile, or its state does not allow this any more. */
    public static final class Conflict extends Problem {
        private final transient Map<String, Object> more;

        public Conflict(String key) {
            this(key, Map.of());
        }

        /** @param more for programs: what stands in the way */
        public Conflict(String key, Map<String, Object> more) {
            super(409, key);
            this.more = more;
        }

        @Override
        public Map<String, Object> more() {
            return more;
        }
    }

    /** A program changes what was changed since it looked, by somebody else or by an answer of its own that it missed. */
    public static final class Outdated extends Problem {
        private final String tag;
        private final transient Map<String, Object> both;

        /**
         * @param tag the version as it stands now
         * @param saved what stands there now
         * @param sent what the program would have put there
         */
        public Outdated(String tag, Object saved, Object sent) {
            super(412, "program.error.outdated");
            this.tag = tag;
            this.both = Map.of("saved", saved, "sent", sent);
        }

        public String tag() {
            return tag;
        }

        @Override
        public Map<String, Object> more() {
            return both;
        }
    }

    /** A program wants to change something and does not say which version it saw. */
    public static final class Unconditional extends Problem {
        public Unconditional(String key) {
            super(428, key);
        }
    }

    /** What was sent cannot be used; pages with fields show the errors there instead. */
    public static final class Invalid extends Problem {
        private final transient Map<String, String> fields;
        private final transient Map<String, List<String>> allowed;

        /** @param fields field name to message key */
        public Invalid(Map<String, String> fields) {
            this("web.error.400.text", fields);
        }

        /** For programs, which have no form: the key says in words what cannot be used. */
        public Invalid(String key) {
            this(key, Map.of());
        }

        /** The same, and where: field name to message key. */
        public Invalid(String key, Map<String, String> fields) {
            this(key, fields, Map.of());
        }

        /** @param allowed for programs: what a field can be, where that is fixed */
        public Invalid(String key, Map<String, String> fields, Map<String, List<String>> allowed) {
            super(400, key);
            this.fields = fields;
            this.allowed = allowed;
        }

        @Override
        public Map<String, Object> more() {
            return allowed.isEmpty() ? Map.of() : Map.of("allowed", allowed);
        }

        public Map<String, String> fields() {
            return fields;
        }

        /** For programs: what a field can be, or which names are known there. */
        public Map<String, List<String>> allowed() {
            return allowed;
        }
    }

    /** What a program sends is longer than is read. */
    public static final class TooLong extends Problem {
        public TooLong() {
            super(413, "program.error.long");
        }
    }

    /** What a program sends is of a kind that is not read there. */
    public static final class OtherKind extends Problem {
        public OtherKind() {
            super(415, "program.error.type");
        }
    }

    /** Nobody is there to do it yet; the key says what to do instead. */
    public static final class NotYet extends Problem {
        public NotYet(String key) {
            super(503, key);
        }
    }

    /** Too many tries; come back later. */
    public static final class TooMany extends Problem {
        private final int retryAfterSeconds;

        public TooMany(int retryAfterSeconds) {
            super(429, "web.error.429.text");
            this.retryAfterSeconds = retryAfterSeconds;
        }

        public int retryAfterSeconds() {
            return retryAfterSeconds;
        }
    }
}
