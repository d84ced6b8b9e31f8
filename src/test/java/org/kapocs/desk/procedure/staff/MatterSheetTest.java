package org.kapocs.desk.procedure.staff;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.desk.procedure.Procedure;
import org.kapocs.desk.procedure.Progress;
import org.kapocs.facts.matter.Deadline;
import org.kapocs.facts.matter.Entry;
import org.kapocs.facts.matter.Facts;
import org.kapocs.facts.matter.Matter;
import org.kapocs.facts.matter.Step;
import org.kapocs.facts.matter.Words;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.sheet.Block;
import org.kapocs.testing.Templates;

class MatterSheetTest {
    private static final UUID ID = new UUID(0, 1);
    private static final LocalDate DAY = LocalDate.parse("2026-11-16");

    @Test
    void a_matter_says_what_its_version_says() throws IOException {
        Language theirs = new Languages().of("ar").orElseThrow();
        Templates.hold(MatterSheet.TEMPLATE, words -> {
            List<Block> both = new ArrayList<>(MatterSheet.told(words, procedure(null), theirs, DAY));
            both.addAll(MatterSheet.told(words, procedure(DAY), theirs, DAY.plusYears(1)));
            return both;
        });
    }

    private static Procedure procedure(@Nullable LocalDate checked) {
        var file = new Case(
                ID,
                "K-2026-0417",
                ID,
                null,
                ID,
                ID,
                LegalBasis.PUBLIC_TASK,
                CaseState.OPEN,
                "",
                Instant.EPOCH,
                null,
                null,
                1);
        var law = new Deadline(
                "report",
                3,
                Deadline.Unit.WORKING_DAYS,
                Deadline.Way.AFTER,
                "",
                Map.of("hu", "A bejelentés"),
                Map.of("hu", "a költözés"));
        var facts = new Facts(
                "",
                "https://minta.example.org",
                List.of("hu", "en"),
                Map.of("hu", new Words("Kormányhivatal", "Szerződés\nOkmány", "3 nap", "ingyenes")),
                List.of(new Step("ask", Map.of("hu", "Kérje el"))),
                List.of(law),
                Set.of());
        var entry = new Entry(new Matter("school", "school", "school", "inform"), facts, 1, null, checked, null, null);
        var progress =
                new Progress(List.of(), List.of(new Progress.Term(ID, "school", "report", DAY, DAY.plusDays(3))));
        return new Procedure(file, entry, progress);
    }
}
