package org.kapocs.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.annotation.Scheduled;

/** Work that hangs holds no other work up. */
class JobsTest {
    private static final int JOBS = (int) new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.kapocs").stream()
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> method.isAnnotatedWith(Scheduled.class))
                    .count();

    @Test
    void there_is_a_thread_for_each_job() {
        assertThat(JOBS).isBetween(8, Jobs.AT_ONCE);
    }

    @Test
    void while_all_others_hang_the_last_one_is_done_again_and_again() throws Exception {
        var scheduler = Jobs.taskScheduler();
        scheduler.initialize();
        var hanging = new CountDownLatch(JOBS - 1);
        var end = new CountDownLatch(1);
        var rounds = new CountDownLatch(3);
        try {
            for (int n = 1; n < JOBS; n++) {
                scheduler.scheduleWithFixedDelay(() -> hang(hanging, end), Duration.ofMillis(1));
            }
            assertThat(hanging.await(1, TimeUnit.MINUTES)).isTrue();
            scheduler.scheduleWithFixedDelay(rounds::countDown, Duration.ofMillis(1));
            assertThat(rounds.await(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            end.countDown();
            scheduler.shutdown();
        }
    }

    private static void hang(CountDownLatch hanging, CountDownLatch end) {
        hanging.countDown();
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
