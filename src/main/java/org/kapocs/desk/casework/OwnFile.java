package org.kapocs.desk.casework;

import java.util.List;
import org.kapocs.facts.matter.Matter;
import org.kapocs.shared.privacy.Consent;

/** A client's own case as they may see it: without names of staff and without their notes. */
public record OwnFile(Case file, List<CaseNeed> needs, List<Matter> matters, List<Consent> consents) {}
