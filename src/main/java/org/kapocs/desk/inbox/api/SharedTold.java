package org.kapocs.desk.inbox.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.referral.Shared;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.NameKind;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.facts.matter.Matter;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.program.Means;

/** What the client consented to, as it is at this moment. */
record SharedTold(
        @Means("What is told; whatever belongs to no section of these is empty.")
        List<Section> sections,

        List<Called> names,
        @Nullable Born birth,
        List<Way> reach,
        String summary,
        @Means("Codes of the catalogue of matters.") List<String> matters) {

    /** A name in one script. */
    record Called(NameKind kind, NameOrder order, String given, String family) {}

    /** A date of birth as far as it is known. */
    record Born(int year, @Nullable Integer month, @Nullable Integer day) {}

    /** A way to reach the client. */
    record Way(
            ReachKind kind,
            String value,
            @Means("What makes it safe, in words.") String safe) {}

    static SharedTold of(Shared shared) {
        BirthDate birth = shared.birth();
        return new SharedTold(
                shared.sections().stream().sorted().toList(),
                shared.names().stream()
                        .map(each -> new Called(each.kind(), each.order(), each.given(), each.family()))
                        .toList(),
                birth == null ? null : new Born(birth.year(), birth.month(), birth.day()),
                shared.reach().stream()
                        .map(each -> new Way(each.kind(), each.value(), each.safe()))
                        .toList(),
                shared.summary(),
                shared.matters().stream().map(Matter::code).toList());
    }
}
