package org.kapocs.desk.transfer.staff;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.transfer.Goes;
import org.kapocs.desk.transfer.Refusal;
import org.kapocs.desk.transfer.Transfer;
import org.kapocs.desk.transfer.TransferState;
import org.kapocs.desk.transfer.TransferView;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * A case that is offered, as either side sees it.
 *
 * @param withdrawable whether the reader may take it back
 * @param conflict why what was pressed was not done, as a message key; empty for nothing
 */
public record TransferPage(
        TransferView view,
        Form form,
        boolean withdrawable,
        UUID reader,
        LocalDate today,
        Map<String, String> errors,
        String conflict)
        implements Page {
    @Override
    public int status() {
        return !conflict.isEmpty() ? 409 : errors.isEmpty() ? 200 : 400;
    }

    public Transfer transfer() {
        return view.transfer();
    }

    public String address() {
        return "/staff/transfers/" + transfer().id();
    }

    public boolean late() {
        return transfer().late(today);
    }

    /** Whether it can be answered no more, though nobody has answered. */
    public boolean lapsed() {
        return transfer().open() && !view.stands();
    }

    /** The name of a colleague; empty for nobody, and for people of others. */
    public String person(@Nullable UUID account) {
        return account == null ? "" : view.people().getOrDefault(account, "");
    }

    /** The address of the case, where it is the reader's to see. */
    public @Nullable String caseAddress() {
        return view.title().isEmpty() ? null : "/staff/cases/" + transfer().caseFile();
    }

    public String languages(Frame frame) {
        return view.languages().stream()
                .map(each -> frame.languageName(each.tag()))
                .collect(Collectors.joining(", "));
    }

    public List<Choice> owners() {
        return view.owners().entrySet().stream()
                .map(each -> new Choice(each.getKey().toString(), each.getValue()))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /** Whom it is offered to, where that is somebody; else the reader. */
    public String owner() {
        UUID person = transfer().to().account();
        return (person == null ? reader : person).toString();
    }

    public List<Choice> refusals(Frame frame) {
        return Arrays.stream(Refusal.values())
                .map(each -> new Choice(each.name(), frame.text(each.nameKey())))
                .toList();
    }

    public boolean accepted() {
        return transfer().state() == TransferState.ACCEPTED;
    }

    /** Whether there is more to say of how it ended than that it did. */
    public boolean told() {
        return transfer().answerKey() != null
                || accepted() && !person(transfer().owner()).isEmpty();
    }

    public Goes goes() {
        return transfer().goes();
    }
}
