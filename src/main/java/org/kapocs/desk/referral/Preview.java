package org.kapocs.desk.referral;

import java.util.List;
import java.util.Set;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.privacy.Section;

/**
 * What a recipient sees before accepting: what is needed and in which language, and nothing that tells who it is.
 *
 * @param topic the code of the need's topic
 * @param languages those the client speaks, the one to use first
 * @param asked the caseworker's words
 * @param sections what will be seen after accepting, as far as there is any of it
 */
public record Preview(
        String serviceName,
        String topic,
        Urgency urgency,
        List<SpokenLanguage> languages,
        String asked,
        Set<Section> sections) {}
