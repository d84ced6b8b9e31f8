package org.kapocs.facts.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.kapocs.shared.web.Chores;
import org.kapocs.shared.web.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forms that come with the house: a version that a city has not seen yet is published before it opens. Where the city made
 * a form its own, it stays so.
 */
@Component
class ShippedForms {
    private static final List<String> NAMES = List.of("intake", "integration");
    private static final Duration KEPT = Duration.ofDays(30);

    private final FormRows rows;
    private final FormReader reader;
    private final TransactionTemplate transactions;
    private final ObjectProvider<Chores> chores;
    private final Clock clock;

    ShippedForms(
            FormRows rows,
            FormReader reader,
            PlatformTransactionManager transactions,
            ObjectProvider<Chores> chores,
            Clock clock) {
        this.rows = rows;
        this.reader = reader;
        this.transactions = new TransactionTemplate(transactions);
        this.chores = chores;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    void publish() throws IOException {
        for (String name : NAMES) {
            String text = text(name);
            transactions.executeWithoutResult(_ -> publish(name, text));
        }
    }

    /** The form in all its languages; each beyond the first two is a file of its own, and says that a machine wrote it. */
    static String text(String name) throws IOException {
        Sheets sheets = Sheets.of(content(new ClassPathResource("form/" + name + ".tsv")));
        Resource[] further =
                new PathMatchingResourcePatternResolver().getResources("classpath*:form/" + name + ".??.tsv");
        Arrays.sort(further, Comparator.comparing(ShippedForms::tag));
        for (Resource file : further) {
            sheets = FurtherLanguage.of(tag(file), content(file)).addedTo(sheets);
        }
        return sheets.text();
    }

    private static String tag(Resource file) {
        return Objects.requireNonNull(file.getFilename()).split("\\.", -1)[1];
    }

    private static String content(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }

    /** Reading a form takes longer than the rest of a start: what is published already is not read again. */
    private void publish(String name, String text) {
        if (rows.published(text)) {
            return;
        }
        Understanding read = reader.read(text, name);
        Form form = read.form();
        if (form == null) {
            throw new IllegalStateException("a form of the house has a fault: " + name + ": " + read.remarks());
        }
        if (!rows.ours(form.key())) {
            // Of two nodes that start together one publishes it.
            rows.publish(Ids.next(), form, rows.newest(form.key()) + 1, read.sheets(), clock.instant(), null);
        }
    }

    /** What nobody published within a month is forgotten. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        chores.getObject().all("form drafts", () -> rows.sweep(clock.instant().minus(KEPT)));
    }
}
