package org.kapocs.desk.referral.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.web.Problem;
import org.springframework.util.MultiValueMap;

/** People of the household who are sent along, as they were when that was looked at. */
final class Along {
    private Along() {}

    /**
     * Each of their drafts, and its version. What nobody was shown fits nobody, and nothing is sent.
     *
     * @throws Problem.Conflict when it is not what a page of ours sends
     */
    static Map<UUID, Integer> of(MultiValueMap<String, String> sent) {
        var along = new HashMap<UUID, Integer>();
        for (String each : sent.getOrDefault("along", List.of())) {
            String[] parts = each.split("_", 2);
            try {
                along.put(UUID.fromString(parts[0]), Integer.valueOf(parts[parts.length - 1]));
            } catch (IllegalArgumentException tampered) {
                throw new Problem.Conflict("referral.together.changed");
            }
        }
        return along;
    }
}
