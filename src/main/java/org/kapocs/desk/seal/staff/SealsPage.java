package org.kapocs.desk.seal.staff;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.seal.Glass;
import org.kapocs.desk.seal.LockOut;
import org.kapocs.desk.seal.Seals;
import org.kapocs.desk.seal.Verdict;
import org.kapocs.desk.seal.Why;
import org.kapocs.shared.audit.Look;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * Opening a sealed file in an emergency; one's own openings; and for supervisors what they watch over.
 *
 * @param listed the seal that a supervisor chose from the list; null for who types a number
 * @param watched null for who is no supervisor
 */
public record SealsPage(
        @Nullable UUID listed,
        List<Glass> mine,
        @Nullable Watched watched,
        Map<UUID, String> names,
        Instant now,
        Form form,
        Map<String, String> errors)
        implements Page {

    /**
     * What supervisors watch over, without whose files they are.
     *
     * @param about what was opened with each broken glass, by its id
     */
    public record Watched(
            List<Glass> waiting, Map<UUID, Reviews.About> about, List<Seals.Kept> sealed, List<LockOut> lockOuts) {
        public List<Case> cases(Glass glass) {
            Reviews.About known = about.get(glass.id());
            return known == null ? List.of() : known.cases();
        }

        public List<Look> looks(Glass glass) {
            Reviews.About known = about.get(glass.id());
            return known == null ? List.of() : known.looks();
        }
    }

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    public String name(UUID account) {
        return names.getOrDefault(account, "—");
    }

    public List<Choice> verdicts(Frame frame) {
        return Arrays.stream(Verdict.values())
                .map(each -> new Choice(each.name(), frame.text("seal.verdict." + each)))
                .toList();
    }

    public List<Choice> reasons(Frame frame) {
        return Arrays.stream(Why.values())
                .map(each -> new Choice(each.name(), frame.text("seal.why." + each)))
                .toList();
    }
}
