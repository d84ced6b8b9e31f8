package org.kapocs.facts.directory;

import java.util.ArrayList;
import java.util.List;

/** Parts a long list, so that what belongs to it is in memory one part at a time. */
final class Portions {
    private static final int SIZE = 200;

    private Portions() {}

    /** The same in their order, at most 200 in each. */
    static <T> List<List<T>> of(List<T> all) {
        var portions = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += SIZE) {
            portions.add(all.subList(from, Math.min(all.size(), from + SIZE)));
        }
        return portions;
    }
}
