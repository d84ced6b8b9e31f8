package org.kapocs.facts.information.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.information.Block;
import org.kapocs.facts.information.Fact;
import org.kapocs.facts.information.Filled;
import org.kapocs.facts.information.Material;
import org.kapocs.facts.information.Past;
import org.kapocs.facts.information.TakeDowns;
import org.kapocs.facts.information.Translation;
import org.kapocs.facts.information.WordDiff;
import org.kapocs.shared.web.Page;

/**
 * An information page, the source beside one other language.
 *
 * @param language the tag of the other; the source's own when it is shown alone
 * @param asTranslated what the source of each block said when the other was true to it
 * @param facts that texts put in
 * @param names of the accounts that appear, as far as they are of the reader's organization
 * @param until the day that is offered, or was typed
 * @param down that newcomers do not read it any more, and why; null when it was not taken down
 * @param reason why it should be, as it was typed
 * @param problem the key of what stands in the way; null when nothing does
 */
public record MaterialPage(
        Material material,
        String language,
        List<String> languages,
        Map<String, String> asTranslated,
        List<Fact> facts,
        List<Past> past,
        Map<UUID, String> names,
        LocalDate today,
        String until,
        TakeDowns.@Nullable TakenDown down,
        String reason,
        @Nullable String problem,
        Map<String, String> errors)
        implements Page {

    public String address() {
        return "/staff/information/" + material.id();
    }

    public Translation translation() {
        return material.in(language);
    }

    public Translation.State state() {
        return translation().state(today);
    }

    /** Whether newcomers read it in any language. */
    public boolean shown() {
        return languages.stream().anyMatch(each -> material.in(each).validUntil() != null);
    }

    public boolean source() {
        return language.equals(Material.SOURCE);
    }

    /** What changed in the source since this language was true to it. */
    public List<WordDiff.Stretch> changed(Block block) {
        return WordDiff.between(
                asTranslated.getOrDefault(block.id(), ""),
                block.in(Material.SOURCE).text());
    }

    /** What a block says, with its facts put in. */
    public List<Filled> says(Block block, String tag) {
        return Filled.of(block.in(tag).text(), tag, facts);
    }

    public String name(@Nullable UUID account) {
        return account == null ? "" : names.getOrDefault(account, "");
    }

    @Override
    public int status() {
        return problem != null ? 409 : errors.isEmpty() ? 200 : 400;
    }
}
