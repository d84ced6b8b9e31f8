package org.kapocs.facts.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is counted on the way is what one finds by counting. */
@HouseTest
class TallyTest {
    private static final Who WHO = new Who.Machine("test");
    private static final List<String> TOPICS = List.of("housing.rent", "housing", "work.permit", "health.doctor");

    @Autowired
    Needs needs;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_tally_is_what_counting_finds_whatever_happens_to_needs() {
        var random = new Random(3);
        var voiced = new ArrayList<UUID>();
        for (int i = 0; i < 60; i++) {
            voiced.add(voice(random));
            change(random, voiced.get(random.nextInt(voiced.size())));
        }
        assertThat(differences()).isEmpty();
    }

    @Test
    void what_is_rolled_back_is_not_counted() {
        transaction.executeWithoutResult(status -> {
            voice(new Random(4));
            status.setRollbackOnly();
        });
        assertThat(differences()).isEmpty();
    }

    @Test
    void many_can_count_at_once_and_nobody_waits_for_ever() throws Exception {
        var work = new ArrayList<Callable<Integer>>();
        for (int worker = 0; worker < 8; worker++) {
            var random = new Random(worker);
            work.add(() -> {
                for (int i = 0; i < 15; i++) {
                    transaction.executeWithoutResult(status -> {
                        UUID first = voice(random);
                        UUID second = voice(random);
                        change(random, second);
                        voice(random);
                        change(random, first);
                    });
                }
                return 15;
            });
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> done : pool.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(15);
            }
        }
        assertThat(differences()).isEmpty();
    }

    private UUID voice(Random random) {
        Integer district = random.nextBoolean() ? null : 1 + random.nextInt(3);
        String language = List.of("ar", "uk").get(random.nextInt(2));
        Instant when = Instant.parse("2030-0" + (1 + random.nextInt(3)) + "-10T10:00:00Z");
        return needs.voice(
                WHO,
                new VoicedNeed(
                        TOPICS.get(random.nextInt(TOPICS.size())),
                        Urgency.SOON,
                        language,
                        district,
                        null,
                        VoicedIn.DESK,
                        when));
    }

    private void change(Random random, UUID need) {
        switch (random.nextInt(4)) {
            case 0 -> needs.answered(WHO, need, null);
            case 1 -> needs.unmet(WHO, need, UnmetReason.NO_CAPACITY);
            case 2 -> needs.reopen(WHO, need);
            default -> {}
        }
    }

    /** Rows in which the tally and a new count of all needs, everybody's, are not the same. */
    private List<String> differences() {
        return sql.sql("""
                        with counted as (
                          select kind, month, split_part(topic, '.', 1) as top, label.key,
                            count(*) filter (where state = 'OPEN') as open,
                            count(*) filter (where state = 'ANSWERED') as answered,
                            count(*) filter (where state = 'UNMET') as unmet
                          from need.need cross join lateral (values ('TOPIC', topic),
                            ('DISTRICT', coalesce(district::text, '')), ('LANGUAGE', language)) as label(kind, key)
                          group by 1, 2, 3, 4)
                        (select kind, month, top, key, open, answered, unmet from counted
                         except select kind, month, top, key, open, answered, unmet from need.tally)
                        union all
                        (select kind, month, top, key, open, answered, unmet from need.tally
                         where open + answered + unmet > 0
                         except select kind, month, top, key, open, answered, unmet from counted)""")
                .query((row, n) -> row.getString("kind") + " " + row.getString("key"))
                .list();
    }
}
