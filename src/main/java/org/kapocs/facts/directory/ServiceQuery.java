package org.kapocs.facts.directory;

import java.time.Instant;
import java.util.Optional;
import org.kapocs.shared.language.Language;

/**
 * What somebody looks for. Start with {@link #in(Language)} and narrow it.
 *
 * @param reader the language in which the answer is to be worded
 * @param topic a topic code; one of the first level holds all below it
 * @param text free text in any language, mistyped or not
 * @param speaks a language tag; services that speak it come first
 * @param openAt only services open at this moment
 * @param near nearest first
 * @param free only what is known to cost nothing
 * @param inactive also services that are closed or were never checked; for staff
 * @param openFirst what is open now before what is closed
 * @param after the end of the page before, from {@link ServicesFound#after()}
 */
public record ServiceQuery(
        Language reader,
        Optional<String> topic,
        Optional<String> text,
        Optional<String> speaks,
        Optional<Instant> openAt,
        Optional<Near> near,
        boolean free,
        boolean inactive,
        boolean openFirst,
        Optional<String> after) {

    public static ServiceQuery in(Language reader) {
        return new ServiceQuery(
                reader,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                false,
                Optional.empty());
    }

    public ServiceQuery about(String topic) {
        return new ServiceQuery(reader, given(topic), text, speaks, openAt, near, free, inactive, openFirst, after);
    }

    public ServiceQuery text(String text) {
        return new ServiceQuery(reader, topic, given(text), speaks, openAt, near, free, inactive, openFirst, after);
    }

    public ServiceQuery speaking(String language) {
        return new ServiceQuery(reader, topic, text, given(language), openAt, near, free, inactive, openFirst, after);
    }

    public ServiceQuery open(Instant at) {
        return new ServiceQuery(reader, topic, text, speaks, Optional.of(at), near, free, inactive, openFirst, after);
    }

    public ServiceQuery near(Near point) {
        return new ServiceQuery(
                reader, topic, text, speaks, openAt, Optional.of(point), free, inactive, openFirst, after);
    }

    public ServiceQuery freeOnly() {
        return new ServiceQuery(reader, topic, text, speaks, openAt, near, true, inactive, openFirst, after);
    }

    public ServiceQuery withInactive() {
        return new ServiceQuery(reader, topic, text, speaks, openAt, near, free, true, openFirst, after);
    }

    public ServiceQuery withOpenFirst() {
        return new ServiceQuery(reader, topic, text, speaks, openAt, near, free, inactive, true, after);
    }

    public ServiceQuery after(String token) {
        return new ServiceQuery(reader, topic, text, speaks, openAt, near, free, inactive, openFirst, given(token));
    }

    private static Optional<String> given(String value) {
        return Optional.of(value.strip()).filter(text -> !text.isEmpty());
    }
}
