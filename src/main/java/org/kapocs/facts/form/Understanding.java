package org.kapocs.facts.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a workbook, and what was not.
 *
 * @param form null when there is a fault
 */
public record Understanding(@Nullable Form form, String sheets, List<Remark> remarks) {

    public List<Remark> of(Remark.Level level) {
        return remarks.stream().filter(remark -> remark.level() == level).toList();
    }
}
