package org.kapocs.desk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.shared.web.SentFile;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Files are looked at one at a time; whose turn it is. */
@HouseTest
class InTurnTest {
    private static final int NEWCOMERS = 8;

    @Autowired
    Enclosures enclosures;

    @Test
    void staff_wait_for_one_file_of_newcomers_however_many_were_sent_before() throws Exception {
        var heavy = List.of(new SentFile("heavy.jpg", noise(1_500), false));
        var done = new AtomicInteger();
        var all = new ArrayList<Thread>();
        for (int n = 0; n < NEWCOMERS; n++) {
            all.add(Thread.ofPlatform().start(() -> {
                enclosures.lookOfNewcomer(heavy);
                done.incrementAndGet();
            }));
        }
        while (waiting(all) + done.get() < NEWCOMERS - 1) {
            LockSupport.parkNanos(100_000);
        }
        int before = done.get();
        var staff = enclosures.look(List.of(new SentFile("scan.jpg", Files.jpeg(1), false)));
        assertThat(staff.fit()).hasSize(1);
        assertThat(done.get() - before).isLessThanOrEqualTo(2);
        for (Thread each : all) {
            each.join();
        }
        assertThat(done).hasValue(NEWCOMERS);
    }

    private static long waiting(List<Thread> all) {
        return all.stream()
                .filter(each -> each.getState() == Thread.State.TIMED_WAITING)
                .count();
    }

    private static byte[] noise(int side) throws Exception {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int at = 0; at < side * side; at++) {
            image.setRGB(at % side, at / side, random.nextInt(1 << 24));
        }
        return Files.written(image, "jpeg");
    }
}
