package org.kapocs.facts.matter;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what the house brings along into the catalogue, before anybody asks. To an entry that stands there as it was brought,
 * languages are added that came later; one that somebody of the house changed or checked is left as it is.
 */
@Component
class Sowing implements SmartInitializingSingleton {
    private final Matters matters;
    private final EntryRows rows;
    private final TransactionTemplate work;
    private final Clock clock;

    Sowing(Matters matters, EntryRows rows, PlatformTransactionManager transactions, Clock clock) {
        this.matters = matters;
        this.rows = rows;
        this.work = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        work.executeWithoutResult(_ -> {
            try {
                sow();
            } catch (IOException broken) {
                throw new IllegalStateException("what the house brings along cannot be read", broken);
            }
        });
    }

    void sow() throws IOException {
        List<String> tags = Draft.tags();
        Set<String> there = rows.codes();
        Map<String, Set<String>> asBrought = rows.languagesAsBrought();
        var drafts = new HashMap<String, Draft>();
        for (Seed seed : matters.seeds()) {
            String code = seed.matter().code();
            if (!there.contains(code)) {
                Facts facts = Draft.added(read(tags, drafts), seed, seed.facts());
                if (rows.bring(code, facts)) {
                    note(code, 1, facts);
                }
                continue;
            }
            List<String> missing = tags.stream()
                    .filter(tag ->
                            !asBrought.getOrDefault(code, Set.copyOf(tags)).contains(tag))
                    .toList();
            if (!missing.isEmpty()) {
                add(seed, read(missing, drafts));
            }
        }
    }

    private void add(Seed seed, List<Draft> drafts) {
        Optional<Entry> before = rows.of(List.of(seed.matter().code())).stream().findFirst();
        before.ifPresent(entry -> {
            Facts facts = Draft.added(drafts, seed, entry.facts());
            if (rows.revise(entry, facts, true)) {
                note(seed.matter().code(), entry.version() + 1, facts);
            }
        });
    }

    /** The files are read when they are needed, and once. */
    private static List<Draft> read(List<String> tags, Map<String, Draft> known) throws IOException {
        var drafts = new ArrayList<Draft>();
        for (String tag : tags) {
            Draft draft = known.get(tag);
            if (draft == null) {
                draft = Draft.read(tag);
                known.put(tag, draft);
            }
            drafts.add(draft);
        }
        return drafts;
    }

    private void note(String code, int version, Facts facts) {
        rows.note(code, new Past(version, clock.instant(), null, Past.Did.BROUGHT, facts, null));
    }
}
