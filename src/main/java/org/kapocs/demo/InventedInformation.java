package org.kapocs.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.kapocs.facts.information.Block;
import org.kapocs.facts.information.FactStore;
import org.kapocs.facts.information.Material;
import org.kapocs.facts.information.Materials;
import org.kapocs.facts.information.Translation;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;

/** The invented staff have signed the pages that the house brings along; what nobody compared with its source says so. */
class InventedInformation {
    private static final int VALID_MONTHS = 6;

    /** Its statements and facts have been compared, as those of all pages should be. */
    private static final String CHECKED = "emergency";

    /** In this page and language somebody still waits for a reader. */
    private static final String WAITING = "permit-renewal";

    private final Materials materials;
    private final FactStore facts;
    private final Clock clock;

    InventedInformation(Materials materials, FactStore facts, Clock clock) {
        this.materials = materials;
        this.facts = facts;
        this.clock = clock;
    }

    void approve(Who.Staff editor, Who.Staff reader) {
        for (Material material : materials.all()) {
            material.translations().forEach((language, translation) -> {
                if (translation.written() == Translation.Written.DRAFT) {
                    approve(editor, reader, material, language, translation.revision());
                }
            });
        }
        Material checked = materials.get(CHECKED);
        checked.blocks().stream()
                .filter(Block::unchecked)
                .forEach(block -> Standing.as(
                        editor,
                        () -> materials.check(
                                editor,
                                CHECKED,
                                block.id(),
                                block.in(Material.SOURCE).version())));
        facts.all().stream()
                .filter(fact -> fact.key().startsWith(CHECKED + ".") && !fact.checked())
                .forEach(fact -> Standing.as(editor, () -> facts.check(editor, fact.key(), fact.version())));
    }

    private void approve(Who.Staff editor, Who.Staff reader, Material material, String language, int revision) {
        String id = material.id();
        LocalDate until = LocalDate.now(clock).plusMonths(VALID_MONTHS);
        Standing.as(editor, () -> materials.submit(editor, id, language, revision));
        Standing.as(editor, () -> materials.signSubject(editor, id, language, revision, until));
        if (!id.equals(WAITING) || language.equals(Material.SOURCE)) {
            Standing.as(reader, () -> materials.signReader(reader, id, language, revision));
        }
    }
}
