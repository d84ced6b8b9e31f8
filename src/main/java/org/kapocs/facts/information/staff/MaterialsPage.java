package org.kapocs.facts.information.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kapocs.facts.information.Material;
import org.kapocs.facts.information.ToDo;
import org.kapocs.facts.information.Translation;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Page;

/**
 * The information pages, how far each has come in each language, and what is to be done next.
 *
 * @param down the pages that were taken down, and since when
 * @param languages the tags of all, the source first
 */
public record MaterialsPage(
        String q,
        String topic,
        String group,
        List<Choice> topics,
        List<Choice> groups,
        List<Material> found,
        Map<String, LocalDate> down,
        List<ToDo> todo,
        List<String> languages,
        LocalDate today)
        implements Page {
    private static final int SHOWN = 5;

    /** The most urgent of what waits. */
    public List<ToDo> first() {
        return todo.subList(0, Math.min(SHOWN, todo.size()));
    }

    public List<ToDo> further() {
        return todo.subList(first().size(), todo.size());
    }

    /** How many pages newcomers can read in this language, of those that are shown. */
    public long open(String language) {
        return found.stream().filter(each -> each.open(language, today)).count();
    }

    public Translation.State state(Material material, String language) {
        return material.in(language).state(today);
    }
}
