package org.kapocs.desk.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.kapocs.desk.casework.Cases;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who may take lists over, and what they do with one. */
@HouseTest
abstract class WithLists {
    @Autowired
    Staff staff;

    @Autowired
    Takeovers takeovers;

    @Autowired
    Readings readings;

    @Autowired
    TakingOver work;

    @Autowired
    Cases cases;

    Who.Staff supervisor;
    long seed;

    @BeforeEach
    void somebody_who_may() {
        supervisor = staff.with(Role.SUPERVISOR);
        seed = ThreadLocalRandom.current().nextInt(1_000, 1_000_000);
    }

    byte[] csv(List<List<String>> lines) {
        return OldList.csv(lines, ',', StandardCharsets.UTF_8);
    }

    static List<String> row(String key, String name, String born) {
        return List.of(key, name, "", born, "", "ukrán", "+36 1 555 0100", "", "8", "lakás", "", "2021.04.05.", "", "");
    }

    /** Rows of cases none of which was closed where they were kept before. */
    List<List<String>> stillOpen(int many) {
        int closed = OldList.HEADS.indexOf("Lezárva");
        return OldList.rows(seed, many, "").stream()
                .map(row -> {
                    var open = new ArrayList<>(row);
                    open.set(closed, "");
                    return List.copyOf(open);
                })
                .toList();
    }

    /** Of letters alone, another each time. */
    static String word() {
        return ThreadLocalRandom.current()
                .ints(9, 0, 15)
                .mapToObj(n -> "bdfgjklmnprstvz".charAt(n) + "a")
                .collect(Collectors.joining());
    }

    UUID send(byte[] file) {
        return Standing.as(
                supervisor,
                () -> takeovers.send(
                        supervisor, "lista.csv", file, UUID.randomUUID().toString()));
    }

    UUID triedList(byte[] file) {
        UUID list = send(file);
        tried(list);
        return list;
    }

    Map<Verdict, Integer> tried(UUID list) {
        as(() -> takeovers.check(supervisor, list));
        work.goOn(list);
        assertThat(get(list).state()).isEqualTo(Takeover.State.CHECKED);
        return counts(list);
    }

    void took(UUID list) {
        as(() -> takeovers.take(supervisor, list, LegalBasis.PUBLIC_TASK));
        work.goOn(list);
        assertThat(get(list).state()).isEqualTo(Takeover.State.DONE);
    }

    Takeover get(UUID list) {
        return Standing.as(supervisor, () -> takeovers.get(supervisor, list));
    }

    Map<Verdict, Integer> counts(UUID list) {
        return Standing.as(supervisor, () -> takeovers.counts(supervisor, list));
    }

    List<Line> lines(UUID list, Verdict verdict) {
        return Standing.as(supervisor, () -> takeovers.lines(supervisor, list, verdict, 0));
    }

    /** The cases that came of it. */
    List<UUID> found(UUID list) {
        return lines(list, Verdict.TAKEN).stream().map(Line::caseFile).toList();
    }

    void as(Runnable work) {
        Standing.as(supervisor, work);
    }
}
