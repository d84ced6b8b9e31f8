package org.kapocs.shared.notification;

import java.time.Instant;
import java.util.Optional;

/** What became of a letter. */
public sealed interface LetterState {

    /** Not yet sent. Tried so many times; what stood in the way the last time, and when it is tried again. */
    record Waiting(int tries, Instant next, Optional<Hindrance> hindrance) implements LetterState {}

    /** Taken by the recipient's mail server. */
    record Sent(Instant at) implements LetterState {}

    /** Given up; an administrator can have it tried again. */
    record Failed(Instant at, Hindrance hindrance) implements LetterState {}

    /** An administrator decided that it is not sent. */
    record Dropped(Instant at) implements LetterState {}

    /** The message for it: {@code notification.state.waiting}, {@code .sent}, {@code .failed} or {@code .dropped}. */
    default String key() {
        return switch (this) {
            case Waiting _ -> "notification.state.waiting";
            case Sent _ -> "notification.state.sent";
            case Failed _ -> "notification.state.failed";
            case Dropped _ -> "notification.state.dropped";
        };
    }
}
