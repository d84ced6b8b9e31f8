package org.kapocs.facts.information;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page in a language as two people approved it.
 *
 * @param organization of whoever stands for what it says
 */
record Approved(List<Said> blocks, boolean machine, LocalDate on, UUID organization, LocalDate validUntil) {

    /** @param trueTo the edition of the source of which it says the same; of the source itself its edition */
    record Said(String id, Kind kind, String refer, String text, int trueTo) {}

    Optional<Said> block(String id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
    }

    /** What stands there now in this language. */
    static List<Said> blocks(Material material, String language) {
        return material.blocks().stream()
                .filter(block -> block.in(language).there())
                .map(block -> new Said(
                        block.id(),
                        block.kind(),
                        block.refer(),
                        block.in(language).text(),
                        language.equals(Material.SOURCE)
                                ? block.in(language).edition()
                                : block.in(language).trueTo()))
                .toList();
    }
}
