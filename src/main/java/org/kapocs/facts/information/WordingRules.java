package org.kapocs.facts.information;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;

/** What a text must be, and what must be so before newcomers read it. */
@Component
class WordingRules {
    private static final int LONGEST = 4_000;
    private static final int LINE = 300;
    private static final int YEARS = 2;

    private final FactRows facts;
    private final Clock clock;

    WordingRules(FactRows facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    void check(Block block, String text) {
        boolean line = block.kind().oneLine();
        if (text.isBlank()) {
            wrong("text", "information.error.empty");
        } else if (text.length() > (line ? LINE : LONGEST)) {
            wrong("text", "information.error.long");
        } else if (line && text.contains("\n")) {
            wrong("text", "information.error.line");
        }
        Set<String> keys = Inserted.keys(text);
        if (!facts.of(keys).keySet().containsAll(keys)) {
            wrong("text", "information.error.fact");
        }
    }

    /** The source says all that it has to; a language says at least what it is about, and no more than it was asked. */
    void ready(Material material, String language) {
        boolean source = language.equals(Material.SOURCE);
        if (!material.blocks().getFirst().in(language).there()
                || source && !material.untold(language).isEmpty()) {
            throw new Problem.Conflict("information.error.untold");
        }
        if (!material.stale(language).isEmpty() || !material.doubted(language).isEmpty()) {
            throw new Problem.Conflict("information.error.stale");
        }
    }

    void valid(LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        if (!until.isAfter(today) || until.isAfter(today.plusYears(YEARS))) {
            wrong("until", "information.error.until");
        }
    }

    /** Nobody approves alone. */
    void another(Who.Staff who, @Nullable UUID signed) {
        if (who.account().equals(signed)) {
            throw new Problem.Conflict("information.error.both");
        }
    }

    private static void wrong(String field, String key) {
        throw new Problem.Invalid(Map.of(field, key));
    }
}
