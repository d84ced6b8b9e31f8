package org.kapocs.shared.trail;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trace;
import org.kapocs.shared.audit.Traces;
import org.kapocs.shared.audit.Wanted;
import org.kapocs.shared.filter.Search;
import org.kapocs.shared.table.Sieve;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the people of one's own organization did and saw, the newest first. */
@Component
@Transactional(readOnly = true)
public class TrailList {
    private static final int PAGE = 100;

    private final Traces traces;
    private final TrailNames names;

    TrailList(Traces traces, TrailNames names) {
        this.traces = traces;
        this.names = names;
    }

    /**
     * A page of what is wanted.
     *
     * @param words each of which a line shows; empty for all lines
     * @param said what a line shows of an entry besides names, in the reader's language
     */
    public Sieve.Sieved<Told> find(Who.Staff who, Wanted wanted, String words, Function<Trace, String> said) {
        return find(who, wanted, words, said, PAGE);
    }

    /** The same, as many at once. */
    public Sieve.Sieved<Told> find(Who.Staff who, Wanted wanted, String words, Function<Trace, String> said, int most) {
        if (!who.may(Action.READ_AUDIT)) {
            throw new Problem.Refused();
        }
        var search = new Search(words);
        int batch = Sieve.batch(!search.isEmpty(), most);
        return Sieve.<Told, Told>page(
                from -> {
                    Traces.Drawn drawn =
                            traces.draw(who, from == null ? wanted : wanted.before(Long.parseLong(from)), batch);
                    List<Told> told = names.of(who, drawn.traces());
                    return new Sieve.Drawn<>(
                            told,
                            each -> search.finds(Stream.of(
                                            each.name(), each.program(), each.about(), said.apply(each.trace())))
                                    ? each
                                    : null,
                            written(drawn.next()));
                },
                each -> Objects.requireNonNull(written(each.trace().seq())),
                wanted.before() == Long.MAX_VALUE ? null : String.valueOf(wanted.before()),
                most);
    }

    private static @Nullable String written(@Nullable Long number) {
        return number == null ? null : number.toString();
    }
}
