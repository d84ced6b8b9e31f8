package org.kapocs.desk.document.staff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.document.Document;
import org.kapocs.shared.web.Page;

/**
 * The form with which scans are sent.
 *
 * @param replaced the document of which a newer scan is sent; null for a new document
 * @param kept how many of the files that were sent are kept already
 * @param turned those that are not
 * @param megabytes of one file
 */
public record AddPage(
        Case file,
        @Nullable Document replaced,
        DocumentForm form,
        int kept,
        List<Turned> turned,
        int megabytes,
        Map<String, String> errors)
        implements Page {

    @Override
    public int status() {
        return errors.isEmpty() && turned.isEmpty() ? 200 : 400;
    }

    public String back() {
        return "/staff/cases/" + file.id();
    }

    public String action() {
        return back() + "/documents" + (replaced == null ? "" : "/" + replaced.id() + "/editions");
    }
}
