package org.kapocs.desk.transfer.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.transfer.Keeping;
import org.kapocs.desk.transfer.RequestView;
import org.kapocs.desk.transfer.TransferRequest;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * A request for a case, as either side sees it.
 *
 * @param here the reader's organization
 * @param conflict why what was pressed was not done, as a message key; empty for nothing
 */
public record RequestPage(
        RequestView view, UUID here, Form form, LocalDate today, Map<String, String> errors, String conflict)
        implements Page {
    @Override
    public int status() {
        return !conflict.isEmpty() ? 409 : errors.isEmpty() ? 200 : 400;
    }

    public TransferRequest request() {
        return view.request();
    }

    /** Whether the reader's side asked: all it knows is the number. */
    public boolean mine() {
        return view.caseFile() == null;
    }

    public String address() {
        return "/staff/transfers/requests/" + request().id();
    }

    /** Whether a colleague asks: another organization needs a legal basis. */
    public boolean inside() {
        return request().from().organization().equals(here);
    }

    /** To whom the case is offered: who asks. */
    public String to() {
        return String.valueOf(
                inside() ? request().from().account() : request().from().organization());
    }

    /** Where the case is offered. */
    public String offering() {
        return "/staff/cases/" + view.caseFile() + "/transfer";
    }

    /** Where one sees first what goes along, with what is known filled in. */
    public String offerAddress() {
        return offering() + "?to=" + to() + "&why=" + request().wanted().why();
    }

    public List<Choice> bases(Frame frame) {
        return Choice.all(LegalBasis.values(), each -> frame.text("privacy.basis." + each));
    }

    /** Whether the answer says more than that there is one. */
    public boolean told() {
        return request().keeping() != null || request().offer() != null;
    }

    public List<Choice> reasons(Frame frame) {
        return Choice.all(Keeping.values(), each -> frame.text(each.nameKey()));
    }
}
