package org.kapocs.facts.information.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapocs.facts.information.Block;
import org.kapocs.facts.information.Fact;
import org.kapocs.facts.information.Filled;
import org.kapocs.facts.information.Material;
import org.kapocs.facts.information.Materials.Edit;
import org.kapocs.facts.information.WordDiff;
import org.kapocs.shared.web.Page;

/**
 * The form of a block in one language, the source beside it.
 *
 * @param version of the wording from which the form starts
 * @param text what stands in it
 * @param edit how the change is meant; empty while nobody has said
 * @param asTranslated what the source said when this language was true to it
 * @param facts that can be put in
 * @param outdated whether somebody else wrote there meanwhile
 */
public record WordingPage(
        Material material,
        Block block,
        String language,
        int version,
        String text,
        Optional<Edit> edit,
        String asTranslated,
        List<Fact> facts,
        boolean outdated,
        Map<String, String> errors)
        implements Page {

    public String address() {
        return "/staff/information/" + material.id() + "/blocks/" + block.id() + "?in=" + language;
    }

    public String back() {
        return "/staff/information/" + material.id() + "?in=" + language;
    }

    public boolean source() {
        return language.equals(Material.SOURCE);
    }

    /** The source, with its facts put in. */
    public List<Filled> original() {
        return Filled.of(block.in(Material.SOURCE).text(), Material.SOURCE, facts);
    }

    public List<WordDiff.Stretch> changed() {
        return WordDiff.between(asTranslated, block.in(Material.SOURCE).text());
    }

    @Override
    public int status() {
        return outdated ? 409 : errors.isEmpty() ? 200 : 400;
    }
}
