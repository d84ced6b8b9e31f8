package org.kapocs.desk.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.privacy.Sharing;

/**
 * That a client took a consent back, for who has their case and has not seen it yet.
 *
 * @param ended what its recipient could see under it until then; null where nothing ended with it
 * @param said what its recipient had written to the client in what ended with it, the earliest first
 * @param kept whether the case itself is kept on such a consent
 */
public record Withdrawn(
        UUID file, Consent consent, Sharing.@Nullable Use ended, List<Sharing.Said> said, boolean kept) {
    public Withdrawn {
        said = List.copyOf(said);
    }
}
