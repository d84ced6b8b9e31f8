package org.kapocs.shared.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands over a list.
 *
 * @param list its name
 * @param path where it stands
 * @param saved the filters of it that the reader finds
 */
public record ListHead(String list, String path, ListWish wish, List<SavedFilter> saved) {

    /** Whether it is narrowed, or looked through for words. */
    public boolean narrowed() {
        return wish.narrowed() || wish.worded();
    }

    /** The address of the list from there on; null when there is nothing more. */
    public @Nullable String from(@Nullable String after) {
        return wish.from(path, after);
    }

    public boolean savable() {
        return wish.narrowed()
                && wish.lasting()
                && saved.stream().noneMatch(each -> each.query().equals(wish.saved()));
    }
}
