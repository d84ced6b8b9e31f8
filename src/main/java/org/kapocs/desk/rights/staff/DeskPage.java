package org.kapocs.desk.rights.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kapocs.desk.rights.Erasure;
import org.kapocs.desk.rights.Overdue;
import org.kapocs.desk.rights.Pressing;
import org.kapocs.desk.rights.Request;
import org.kapocs.shared.privacy.Retention;
import org.kapocs.shared.web.Page;

/**
 * What waits for who decides: requests, erasures, and whose time is over.
 *
 * @param sealed requests about files that are closed to the reader, without whose they are
 * @param counts how many rows of which table would be erased today; empty unless somebody asked to see it
 */
public record DeskPage(
        List<Request> requests,
        List<Pressing.Sealed> sealed,
        List<Erasure> waiting,
        List<Retention.Rule> rules,
        List<Overdue.One> over,
        Map<String, Long> counts,
        LocalDate today)
        implements Page {}
