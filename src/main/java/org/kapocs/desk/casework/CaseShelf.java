package org.kapocs.desk.casework;

import java.util.List;

/** What stands over every list of cases: how many are open, and the filters that the reader can choose. */
public record CaseShelf(CaseCounts counts, List<SavedFilter> filters) {
    public CaseShelf {
        filters = List.copyOf(filters);
    }
}
