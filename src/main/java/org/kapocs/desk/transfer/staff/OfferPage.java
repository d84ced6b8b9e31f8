package org.kapocs.desk.transfer.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.transfer.Packing;
import org.kapocs.desk.transfer.Why;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * To whom a case is to be offered.
 *
 * @param colleagues who could take it in the reader's organization
 * @param others the other organizations of the house
 * @param packed what goes along
 * @param conflict why it could not be offered, as a message key; null where it was not tried
 */
public record OfferPage(
        Case file,
        String name,
        Form form,
        String once,
        List<Choice> colleagues,
        List<Choice> others,
        Packing.Packed packed,
        LocalDate answerBy,
        Map<String, String> errors,
        @Nullable String conflict)
        implements Page {
    @Override
    public int status() {
        return conflict != null ? 409 : errors.isEmpty() ? 200 : 400;
    }

    public String address() {
        return "/staff/cases/" + file.id();
    }

    /** Where it can go: anybody here, each colleague, each other organization. */
    public List<Choice> to(Frame frame) {
        var anybody = new Choice(file.organization().toString(), frame.text("transfer.anybody"));
        return java.util.stream.Stream.of(List.of(anybody), colleagues, others)
                .flatMap(List::stream)
                .toList();
    }

    public List<Choice> reasons(Frame frame) {
        return Choice.all(Why.values(), each -> frame.text(each.nameKey()));
    }

    public List<Choice> bases(Frame frame) {
        return Choice.all(LegalBasis.values(), each -> frame.text("privacy.basis." + each));
    }

    /**
     * Where the consent is recorded that lets another organization keep the file, once one was chosen. It is opened beside
     * this page: what was typed of the client stays here, and stands in no address.
     */
    public @Nullable String consentAddress() {
        String to = form.text("to");
        boolean other = others.stream().anyMatch(each -> each.value().equals(to));
        return other && errors.containsKey("basis")
                ? address() + "/consents/new?purpose=CASEWORK&organization=" + to
                : null;
    }
}
