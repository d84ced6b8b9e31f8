package org.kapocs.desk.consult;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.matter.Matter;
import org.kapocs.shared.privacy.Section;

/**
 * What an expert sees of a file, made at that moment. A section that is not in {@code sections} is empty here.
 *
 * @param veiled the sections of which a text was left out, because it tells who the client is
 */
public record Shown(
        Set<Section> sections,
        List<Name> names,
        @Nullable BirthDate birth,
        List<Reach> reach,
        List<SpokenLanguage> languages,
        List<CaseNeed> needs,
        String summary,
        List<Matter> matters,
        Set<Section> veiled) {}
