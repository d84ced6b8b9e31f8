package org.kapocs.desk.seal.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.seal.Housemate;
import org.kapocs.desk.seal.Said;
import org.kapocs.desk.seal.SealedFile;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * To whom the file of a case's client is closed, and what can be done about it.
 *
 * @param reader the account of who reads
 * @param watches whether that is a supervisor
 */
public record SealPage(
        SealedFile sealed, UUID reader, boolean watches, Form form, List<Choice> dangers, Map<String, String> errors)
        implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    public String caseAddress() {
        return "/staff/cases/" + sealed.file().id();
    }

    public boolean keeps() {
        return sealed.keptBy(reader);
    }

    /** Whether the reader can name a keeper: one themselves, or a supervisor who broke the glass. */
    public boolean names() {
        return keeps() || watches && sealed.until().isPresent();
    }

    /** Their cases with a code, to which the reader can give a new PIN: keepers do, whom the file stays open to. */
    public List<Case> codes() {
        return keeps()
                ? sealed.theirs().stream()
                        .filter(each -> each.contact() != null)
                        .toList()
                : List.of();
    }

    public String name(UUID account) {
        return sealed.names().getOrDefault(account, "—");
    }

    /** Those of the household who are not sealed yet, to be sealed along: what leads through them to the client, and who sees their file. */
    public List<Choice> along(Frame frame) {
        return mates(frame, false);
    }

    /** Those of them who live elsewhere by now, or are with the client no more. */
    public List<Choice> apart(Frame frame) {
        return mates(frame, true);
    }

    /** Those of the household who are apart, or those who are not. */
    public List<Housemate> household(boolean apart) {
        return sealed.household().stream().filter(each -> each.apart() == apart).toList();
    }

    private List<Choice> mates(Frame frame, boolean apart) {
        return household(apart).stream()
                .filter(each -> !each.closed())
                .map(each -> new Choice(
                        each.client().toString(),
                        each.one().name().spoken(),
                        Sharing.said(frame, each, sealed.names())))
                .toList();
    }

    /** By what they were reached that stands in their file no more. */
    public String shared(Frame frame, Housemate mate) {
        return Sharing.shared(frame, mate);
    }

    /** Whom the officer chose, or nobody said otherwise of. */
    public List<String> chosen() {
        return errors.isEmpty()
                ? sealed.household().stream()
                        .filter(Housemate::goesAlong)
                        .map(each -> each.client().toString())
                        .toList()
                : form.all("along");
    }

    /** Whether nobody sees it while one of its keepers is away. */
    public boolean alone() {
        return keepers().stream().filter(this::works).count() == 1;
    }

    /** The keepers, by name. */
    public List<UUID> keepers() {
        return sealed.closed().stream()
                .flatMap(each -> each.keepers().stream())
                .sorted(java.util.Comparator.comparing(this::name))
                .toList();
    }

    public boolean works(UUID account) {
        return sealed.colleagues().stream().anyMatch(each -> each.id().equals(account));
    }

    /** Who can be named, without those who are and those who are locked out. */
    public List<Choice> candidates() {
        return others().filter(each -> !sealed.keptBy(each.id()))
                .filter(each -> !sealed.lockedOut().contains(each.id()))
                .map(SealPage::choice)
                .toList();
    }

    /** Who can be locked out by others. */
    public List<Choice> colleagues() {
        return others().map(SealPage::choice).toList();
    }

    /** Who can say it of others: a supervisor, or the client, for whom anybody writes it down. */
    public List<Choice> sayings(Frame frame) {
        return (watches ? List.of(Said.CLIENT, Said.SUPERVISOR) : List.of(Said.CLIENT))
                .stream()
                        .map(each -> new Choice(each.name(), frame.text("seal.said." + each)))
                        .toList();
    }

    private Stream<Account> others() {
        return sealed.colleagues().stream()
                .filter(each -> !each.id().equals(reader))
                .filter(each -> sealed.lockOuts().stream()
                        .noneMatch(out -> out.account().equals(each.id())));
    }

    private static Choice choice(Account account) {
        return new Choice(account.id().toString(), account.name());
    }
}
