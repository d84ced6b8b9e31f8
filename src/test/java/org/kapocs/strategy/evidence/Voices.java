package org.kapocs.strategy.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.need.Needs;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.facts.need.Urgency;
import org.kapocs.facts.need.VoicedIn;
import org.kapocs.facts.need.VoicedNeed;
import org.kapocs.shared.access.Who;

/** Needs to count in tests. */
public record Voices(Needs needs, Instant when) {
    private static final Who WHO = new Who.Machine("test");

    /** So many needs of a kind: left open, answered, unmet. */
    public List<UUID> voice(
            String topic, String language, @Nullable Integer district, int open, int answered, int unmet) {
        var all = new ArrayList<UUID>();
        for (int i = 0; i < open + answered + unmet; i++) {
            UUID need = needs.voice(
                    WHO, new VoicedNeed(topic, Urgency.SOON, language, district, null, VoicedIn.DESK, when));
            if (i >= open) {
                if (i < open + answered) {
                    needs.answered(WHO, need, null);
                } else {
                    needs.unmet(WHO, need, UnmetReason.NO_CAPACITY);
                }
            }
            all.add(need);
        }
        return all;
    }

    public void answer(UUID need) {
        needs.answered(WHO, need, null);
    }
}
