package org.kapocs.facts.information;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kapocs.facts.information.ChangeRows.Now;
import org.kapocs.facts.information.WordingRows.Place;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts in the pages and facts that the house brings along, before anybody asks; what is there is left as it is. */
@Component
class Sowing implements SmartInitializingSingleton {
    private final MaterialRows rows;
    private final WordingRows words;
    private final FactRows facts;
    private final ChangeRows changes;
    private final TransactionTemplate work;

    Sowing(
            MaterialRows rows,
            WordingRows words,
            FactRows facts,
            ChangeRows changes,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.words = words;
        this.facts = facts;
        this.changes = changes;
        this.work = new TransactionTemplate(transactions);
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

    private void sow() throws IOException {
        bring(Shipped.sharedFacts());
        for (Shipped page : Shipped.all()) {
            bring(page.facts());
            if (rows.bring(page)) {
                bring(page);
            }
        }
    }

    private void bring(List<Fact> brought) {
        brought.stream()
                .filter(facts::bring)
                .forEach(fact ->
                        changes.note(new Now(null, fact.key(), "", "", null, Past.Did.BROUGHT, "", fact.source())));
    }

    private void bring(Shipped page) {
        for (int n = 0; n < page.blocks().size(); n++) {
            Shipped.ShippedBlock block = page.blocks().get(n);
            rows.bring(page.id(), n, block);
            for (Map.Entry<String, String> each : block.words().entrySet()) {
                var wording = new Wording(each.getValue(), 1, 1, Set.of(), 1);
                words.write(new Place(page.id(), block.id(), each.getKey()), 0, wording);
                if (each.getKey().equals(Material.SOURCE)) {
                    words.keepSource(page.id(), block.id(), 1, each.getValue());
                }
            }
        }
        page.blocks()
                .getFirst()
                .words()
                .keySet()
                .forEach(language ->
                        words.begin(page.id(), language, page.machine().contains(language)));
        changes.note(new Now(page.id(), null, "", "", null, Past.Did.BROUGHT, "", ""));
    }
}
