package org.kapocs.shared.filter;

import java.util.List;

/**
 * What stands over a list.
 *
 * @param list its name
 * @param path where it stands
 * @param saved the filters of it that the reader finds
 */
public record ListHead(String list, String path, ListWish wish, List<SavedFilter> saved) {

    public boolean savable() {
        return wish.narrowed()
                && wish.lasting()
                && saved.stream().noneMatch(each -> each.query().equals(wish.saved()));
    }
}
