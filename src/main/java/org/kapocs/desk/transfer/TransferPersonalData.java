package org.kapocs.desk.transfer;

import java.util.List;
import org.kapocs.shared.privacy.Fact;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** Who was to answer for a person's case, and who does. It stays with both organizations when the file goes. */
@Component
class TransferPersonalData implements PersonalData {
    private static final String OF_CASE = "case_file = any(:cases)";
    /** A request knows the number alone. */
    private static final String OF_NUMBER = "number = any(transfer.numbers(:cases))";

    @Override
    public String room() {
        return "transfer";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of("transfer.transfer", OF_CASE)
                        .by("id")
                        .known("transfer")
                        .gives("offered_at", Fact.WHEN)
                        .gives("to_name", Fact.RECIPIENT)
                        .gives("asked", Fact.TEXT)
                        .codes("basis", Fact.BASIS, "privacy.basis.")
                        .gives("ended_at", Fact.UNTIL)
                        .gives("words", Fact.NOTE)
                        .toBeRead(),
                Holding.of("transfer.request", OF_NUMBER)
                        .by("id")
                        .known("asked")
                        .gives("asked_at", Fact.WHEN)
                        .gives("asker_name", Fact.RECIPIENT)
                        .gives("words", Fact.TEXT)
                        .codes("agreed", Fact.HOW, "privacy.how.")
                        .gives("ended_at", Fact.UNTIL)
                        .gives("said", Fact.NOTE)
                        .toBeRead());
    }
}
