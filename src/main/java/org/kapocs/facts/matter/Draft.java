package org.kapocs.facts.matter;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What the house brings along of its matters in one more language, from {@code matter/<tag>.yaml}. It is marked as a
 * machine's unless the file names who reviewed it.
 */
record Draft(String tag, Written written) {

    /** The languages in which there is such a file. */
    static List<String> tags() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:matter/??.yaml"))
                .map(file -> Objects.requireNonNull(file.getFilename()).substring(0, 2))
                .sorted()
                .toList();
    }

    static Draft read(String tag) throws IOException {
        return new Draft(tag, Written.file(tag));
    }

    /** The facts of this matter with what stands here; what they say in this language already is replaced. */
    Facts added(Seed seed, Facts facts) {
        Written own = written.part("matters").part(seed.matter().code());
        var words = new HashMap<>(facts.words());
        words.put(tag, own.words(written.part("authorities").text(seed.authority())));
        var drafts = new HashSet<>(facts.drafts());
        if (written.text("reviewed").isBlank()) {
            drafts.add(tag);
        }
        return new Facts(
                facts.source(),
                facts.web(),
                facts.served(),
                words,
                facts.steps().stream()
                        .map(step -> new Step(
                                step.key(), with(step.said(), own.part("steps").text(step.key()))))
                        .toList(),
                facts.deadlines().stream()
                        .map(each -> added(each, own.part("deadlines").part(each.key())))
                        .toList(),
                drafts);
    }

    private Deadline added(Deadline deadline, Written own) {
        return new Deadline(
                deadline.key(),
                deadline.count(),
                deadline.unit(),
                deadline.way(),
                deadline.source(),
                with(deadline.said(), own.text("what")),
                with(deadline.from(), own.text("from")));
    }

    private Map<String, String> with(Map<String, String> said, String text) {
        var more = new HashMap<>(said);
        if (!text.isBlank()) {
            more.put(tag, text);
        }
        return more;
    }

    /** All of these, one after the other. */
    static Facts added(List<Draft> drafts, Seed seed, Facts facts) {
        Facts more = facts;
        for (Draft draft : drafts) {
            more = draft.added(seed, more);
        }
        return more;
    }
}
