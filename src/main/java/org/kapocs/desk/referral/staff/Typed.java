package org.kapocs.desk.referral.staff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.referral.Addressee;
import org.kapocs.desk.referral.Referral;
import org.kapocs.shared.privacy.Section;

/**
 * What an officer ticked and wrote in a draft.
 *
 * @param language the tag of the letter's language
 * @param place the location of the service that was chosen; null for anywhere
 */
public record Typed(
        Set<Section> sections,
        String asked,
        String language,
        @Nullable UUID place) {

    static Typed of(List<String> sections, String asked, String language, @Nullable UUID place) {
        var chosen = EnumSet.copyOf(Referral.ALWAYS);
        Arrays.stream(Section.values())
                .filter(each -> sections.contains(each.name()))
                .forEach(chosen::add);
        // A form sends line ends of its own.
        return new Typed(Set.copyOf(chosen), asked.replace("\r\n", "\n").strip(), language, place);
    }

    static Typed savedIn(Referral draft) {
        Addressee.At at = draft.to().at();
        return new Typed(draft.sections(), draft.asked(), draft.to().language(), at == null ? null : at.id());
    }
}
