package org.kapocs.shared.program.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.program.Operation;
import org.kapocs.shared.program.Vocabulary;
import org.kapocs.shared.web.ProblemJson;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The codes that other operations ask for. Nothing of a client is in it, so every token may read it. */
@RestController
@ForToken({})
class VocabularyApi {
    private final List<Vocabulary> rooms;
    private final ProblemJson problems;

    VocabularyApi(List<Vocabulary> rooms, ProblemJson problems) {
        this.rooms = rooms;
        this.problems = problems;
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
            @Means("The names are in English, unless it asks for Hungarian.")
                    @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable
                    String wished,
            Who.Staff who) {
        Language reader = problems.language(wished);
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
