package org.kapocs.desk.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapocs.facts.matter.Matters;
import org.kapocs.facts.need.Needs;
import org.kapocs.facts.need.Topic;
import org.kapocs.shared.privacy.Fact;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.PersonalData;
import org.kapocs.shared.privacy.Withheld;
import org.springframework.stereotype.Component;

/** A person's cases. Their needs stay counted, and lead to nobody when the case is gone. */
@Component
class CasePersonalData implements PersonalData {
    private static final String HANGS = "case_file = any(:cases)";
    private static final String GOES = "organization = :to, owner = :owner, version = version + 1";

    private static final String[] SHOWN = {"number", "state", "opened_at", "closed_at", "close_reason"};

    private final Needs needs;
    private final Matters matters;

    CasePersonalData(Needs needs, Matters matters) {
        this.needs = needs;
        this.matters = matters;
    }

    private Optional<String> topic(UUID need) {
        return Optional.ofNullable(needs.byIds(Set.of(need)).get(need))
                .map(each -> each.voiced().topic());
    }

    @Override
    public String room() {
        return "casework";
    }

    @Override
    public Turn turn() {
        return Turn.CASE;
    }

    @Override
    public List<Holding> holdings() {
        return Stream.concat(hanging().stream(), files().stream()).toList();
    }

    /** What hangs on their cases. */
    private List<Holding> hanging() {
        return List.of(
                Holding.of("casework.withdrawal", HANGS)
                        .withheld(Withheld.MACHINE)
                        .cascades(),
                Holding.of("casework.later_contact", "contact = any(:contacts) or " + HANGS)
                        .by("joined_at, contact")
                        .gives("joined_at", Fact.SINCE)
                        .withCode("contact = any(:contacts)", "joined_at"),
                Holding.of("casework.happening", HANGS)
                        .cascades()
                        .by("seq")
                        .gives("at", Fact.WHEN)
                        .codes("what", Fact.KIND, "casework.did.")
                        .gives("text", Fact.TEXT)
                        .toBeRead(),
                Holding.of("casework.case_matter", HANGS)
                        .cascades()
                        .by("added_at")
                        .gives("added_at", Fact.SINCE)
                        .codes("code", Fact.KIND, "matter.")
                        .withCode(Holding.without("code", matters.codes(Topic::delicate)), "added_at", "code"),
                Holding.of("casework.case_need", HANGS)
                        .cascades()
                        .by("added_at")
                        .gives("added_at", Fact.SINCE)
                        .looksUp("need", Fact.TOPIC, "topic.", this::topic)
                        .gives("note", Fact.NOTE));
    }

    /** Their cases; and which colleague is to be told that they have one, which is about nobody served. */
    private static List<Holding> files() {
        return List.of(
                Holding.ofStaff("casework.handing"),
                Holding.of("casework.case_file", "id = any(:cases)")
                        .carried(GOES)
                        .known("case")
                        .by("id")
                        .gives("number", Fact.NUMBER)
                        .codes("legal_basis", Fact.BASIS, "privacy.basis.")
                        .codes("state", Fact.STATE, "casework.state.")
                        .gives("opened_at", Fact.SINCE)
                        .gives("closed_at", Fact.UNTIL)
                        .codes("close_reason", Fact.REASON, "casework.closed.")
                        .gives("summary", Fact.TEXT)
                        .toBeRead()
                        .withCode("contact = any(:contacts)", SHOWN));
    }
}
