package org.kapocs.desk.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.facts.matter.Catalogue;
import org.kapocs.facts.matter.Entry;
import org.kapocs.facts.matter.Matters;
import org.kapocs.shared.privacy.Fact;
import org.kapocs.shared.privacy.HeldRow;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** How far a person's official business has come. */
@Component
class ProcedurePersonalData implements PersonalData {
    private static final String OF_CASE = "case_file = any(:cases)";

    private final Catalogue catalogue;
    private final Matters matters;

    ProcedurePersonalData(Catalogue catalogue, Matters matters) {
        this.catalogue = catalogue;
        this.matters = matters;
    }

    @Override
    public String room() {
        return "procedure";
    }

    @Override
    public List<Holding> holdings() {
        String own = "contact = any(:contacts) and " + Holding.without("code", matters.codes(CaseNeed::delicate));
        return List.of(
                Holding.of("procedure.step", OF_CASE)
                        .carried()
                        .by("done_at")
                        .gives("done_at", Fact.WHEN)
                        .codes("code", Fact.KIND, "matter.")
                        .gives("step", Fact.TITLE)
                        .withCode(own, "done_at", "code", "step"),
                Holding.of("procedure.deadline", OF_CASE)
                        .carried()
                        .by("id")
                        .codes("code", Fact.KIND, "matter.")
                        .gives("deadline", Fact.TITLE)
                        .gives("from_on", Fact.SINCE)
                        .gives("last_on", Fact.UNTIL)
                        .withCode(own, "code", "deadline", "from_on", "last_on"));
    }

    /** Steps and deadlines are named where the matter is described. */
    @Override
    public Optional<String> said(HeldRow row, HeldRow.Value value, String language) {
        String key = value.value().toString();
        return Optional.ofNullable(catalogue.of(Set.of(row.text("code"))).get(row.text("code")))
                .map(Entry::facts)
                .flatMap(facts -> switch (value.column()) {
                    case "step" ->
                        facts.steps().stream()
                                .filter(step -> step.key().equals(key))
                                .findFirst()
                                .map(step -> facts.step(step, language).text());
                    case "deadline" ->
                        facts.deadlines().stream()
                                .filter(deadline -> deadline.key().equals(key))
                                .findFirst()
                                .map(deadline ->
                                        facts.deadline(deadline, language).text());
                    default -> Optional.empty();
                });
    }
}
