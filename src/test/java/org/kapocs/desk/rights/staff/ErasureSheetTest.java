package org.kapocs.desk.rights.staff;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.rights.Erasure;
import org.kapocs.desk.rights.Ground;
import org.kapocs.desk.rights.Stage;
import org.kapocs.testing.Templates;

class ErasureSheetTest {
    @Test
    void a_confirmation_says_what_its_version_says() throws IOException {
        UUID id = new UUID(0, 1);
        Instant at = Instant.EPOCH;
        var done = new Erasure(
                id,
                7,
                id,
                Ground.REQUESTED,
                null,
                null,
                null,
                null,
                "",
                Stage.DONE,
                at,
                id,
                at,
                id,
                at,
                at,
                at,
                9,
                new byte[32],
                3);
        Templates.hold(ErasureSheet.TEMPLATE, words -> ErasureSheet.told(words, done));
    }
}
