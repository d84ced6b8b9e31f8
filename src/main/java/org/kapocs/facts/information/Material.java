package org.kapocs.facts.information;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.web.Problem;

/**
 * An information page with all that editors have of it.
 *
 * @param id stands in its address and never changes
 * @param groups for whom; empty for everybody
 * @param blocks in their order, the title first
 * @param translations how far it has come, by language; the source language is one of them
 */
public record Material(
        String id, String topic, List<Group> groups, List<Block> blocks, Map<String, Translation> translations) {
    /** The language in which pages are written and of which the others are translations. */
    public static final String SOURCE = "hu";

    public Material {
        groups = List.copyOf(groups);
        blocks = List.copyOf(blocks);
        translations = Map.copyOf(translations);
    }

    /** The block with this id; throws when there is none. */
    public Block block(String id) {
        return blocks.stream()
                .filter(block -> block.id().equals(id))
                .findFirst()
                .orElseThrow(Problem.Missing::new);
    }

    /** Its name in this language, or in the source language. */
    public String title(String language) {
        Block title = blocks.getFirst();
        return title.in(language).there()
                ? title.in(language).text()
                : title.in(SOURCE).text();
    }

    public Translation in(String language) {
        return translations.getOrDefault(language, Translation.MISSING);
    }

    /** Whether newcomers read it in this language: without its Hungarian they read it in none. */
    public boolean open(String language, LocalDate today) {
        return in(SOURCE).open(today) && in(language).open(today);
    }

    /** Blocks whose words in this language say what the source no longer says. */
    public List<Block> stale(String language) {
        return blocks.stream().filter(block -> block.stale(language)).toList();
    }

    /** Blocks in which a fact changed since somebody looked at them in this language. */
    public List<Block> doubted(String language) {
        return blocks.stream()
                .filter(block -> !block.in(language).doubted().isEmpty())
                .toList();
    }

    /** Blocks that say nothing in this language. */
    public List<Block> untold(String language) {
        return blocks.stream().filter(block -> !block.in(language).there()).toList();
    }

    /** By which the audit trail tells it from others. */
    static UUID key(String id) {
        return UUID.nameUUIDFromBytes(("material:" + id).getBytes(StandardCharsets.UTF_8));
    }
}
