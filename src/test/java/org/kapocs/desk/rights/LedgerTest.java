package org.kapocs.desk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.web.Secrets;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Who was erased, in a folder beside the database. */
@HouseTest
class LedgerTest {
    @Autowired
    Secrets secrets;

    @Autowired
    TestClock clock;

    @TempDir
    Path data;

    @Test
    void what_a_house_left_that_was_killed_while_it_wrote_goes_and_what_is_being_written_stays() throws IOException {
        var ledger = new Ledger(data, secrets, clock);
        UUID nobody = UUID.randomUUID();
        var whose = new DataSubject(nobody, Set.of(nobody), Set.of(), Set.of(), Set.of());
        ledger.write(new Ledger.Page(nobody, 7, nobody, nobody, whose));
        Path left = draft("page1.tmp", Duration.ofHours(2));
        Path written = draft("page2.tmp", Duration.ofSeconds(3));
        assertThat(ledger.pages()).extracting(Ledger.Page::number).containsExactly(7L);
        assertThat(left).doesNotExist();
        assertThat(written).exists();
    }

    private Path draft(String name, Duration ago) throws IOException {
        Path draft = Files.writeString(data.resolve("erased").resolve(name), "Kapocs erased\n");
        return Files.setLastModifiedTime(draft, FileTime.from(clock.instant().minus(ago)));
    }
}
