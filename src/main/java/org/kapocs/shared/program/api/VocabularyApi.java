package org.kapocs.shared.program.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.program.Operation;
import org.kapocs.shared.program.Vocabulary;
import org.kapocs.shared.web.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The codes that other operations ask for. Nothing of a client is in it, so every token may read it. */
@RestController
@ForToken({})
class VocabularyApi {
    private final List<Vocabulary> rooms;
    private final Languages languages;

    VocabularyApi(List<Vocabulary> rooms, Languages languages) {
        this.rooms = rooms;
        this.languages = languages;
    }

    /** All lists. */
    record VocabularyTold(
            @Means("In which the names are, BCP 47.") String language,

            @Means(
                    "By the name of each list: topic, urgency, unmet, district, language (of the house), spoken, organization,"
                            + " colleague (accounts that may have a case), closeReason, reopenReason, legalBasis, howGiven,"
                            + " section, field, term, expert.FIELD (organizations that answer such questions), why, refusal,"
                            + " keeping. What the token may not use is left out.")
            Map<String, List<Vocabulary.Term>> lists) {}

    @GetMapping("/api/v1/vocabulary")
    @Operation("The codes that other operations ask for, with their names. Kinds of official business are under"
            + " /api/v1/matters, services and their locations under /api/hsds.")
    VocabularyTold all(
            @Means("A language of the staff pages.") @RequestParam(name = "language", defaultValue = "en")
                    String language,
            Who.Staff who) {
        Language reader = languages
                .of(language)
                .filter(Language::staff)
                .orElseThrow(() ->
                        new Problem.Invalid("program.error.parameter", Map.of("language", "program.error.unfit")));
        return new VocabularyTold(
                reader.tag(),
                rooms.stream()
                        .flatMap(each -> each.terms(who, reader).entrySet().stream())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (one, _) -> {
                                    throw new IllegalStateException("two rooms have a list of one name: " + one);
                                },
                                TreeMap::new)));
    }
}
