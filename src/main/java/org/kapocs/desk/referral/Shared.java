package org.kapocs.desk.referral;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.matter.Matter;
import org.kapocs.shared.privacy.Section;

/** What a recipient sees after accepting, made at that moment. A section that is not in {@code sections} is empty here. */
public record Shared(
        Set<Section> sections,
        List<Name> names,
        @Nullable BirthDate birth,
        List<Reach> reach,
        String summary,
        List<Matter> matters) {}
