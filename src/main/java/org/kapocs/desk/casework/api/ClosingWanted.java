package org.kapocs.desk.casework.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CloseReason;
import org.kapocs.desk.casework.Outcome;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.web.Problem;

/** How a case is closed: with an outcome for each need that is open. */
record ClosingWanted(
        CloseReason reason,
        List<Settled> outcomes,

        @Means("That it is closed although the client wrote and nobody has answered.") @Nullable
        Boolean unanswered) {

    /** What became of a need: a service answered it, the client point itself (neither), or nothing did. */
    record Settled(
            UUID need,

            @Means("The service of the directory that answered it.") @Nullable
            UUID service,

            @Means("Why nothing answered it.") @Nullable UnmetReason unmet) {

        Outcome outcome() {
            if (service != null && unmet != null) {
                throw new Problem.Invalid(Map.of("need-" + need, "casework.error.outcome"));
            }
            return unmet == null ? new Outcome.Answered(service) : new Outcome.Unmet(unmet);
        }
    }

    Map<UUID, Outcome> chosen() {
        var chosen = new HashMap<UUID, Outcome>();
        outcomes.forEach(each -> chosen.put(each.need(), each.outcome()));
        return chosen;
    }
}
