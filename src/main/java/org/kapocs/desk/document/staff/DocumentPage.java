package org.kapocs.desk.document.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.document.Document;
import org.kapocs.desk.document.Edition;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Page;

/**
 * A document, closed.
 *
 * @param editions the newest first
 * @param names of those who sent them
 */
public record DocumentPage(
        Case file,
        Document document,
        List<Edition> editions,
        Map<UUID, String> names,
        LocalDate today,
        Map<String, String> errors)
        implements Page {
    private static final List<Purpose> PURPOSES =
            List.of(Purpose.DOCUMENT_FORM, Purpose.DOCUMENT_AUTHORITY, Purpose.DOCUMENT_CHECK);
    private static final int KILOBYTE = 1024;

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    public String head() {
        return "/staff/cases/" + file.id() + "/documents";
    }

    public String address() {
        return head() + "/" + document.id();
    }

    public String address(Edition edition) {
        return address() + "/editions/" + edition.id();
    }

    /** For what one may be opened. */
    public List<Purpose> purposes() {
        return PURPOSES;
    }

    public String nameOf(UUID account) {
        return names.getOrDefault(account, "");
    }

    public long kilobytes(Edition edition) {
        return Math.ceilDiv(edition.bytes(), KILOBYTE);
    }
}
