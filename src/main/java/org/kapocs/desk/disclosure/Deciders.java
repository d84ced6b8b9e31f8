package org.kapocs.desk.disclosure;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is there to approve a request. Whoever records one approves none of it, so a house in which few decide can come to a
 * request that can only be refused: that is said before, and not found out when the answer is due.
 */
@Component
@Transactional(readOnly = true)
public class Deciders {
    private final Accounts accounts;

    Deciders(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Those who could approve a request that this person records. */
    public Approvers besides(Who.Staff who) {
        return approvers(who, Request.APPROVALS, account -> !account.equals(who.account()));
    }

    /**
     * Those who can approve this request as it stands.
     *
     * @param lapsed whether its only approval counts for nothing any more
     */
    public Approvers left(Who.Staff who, Request request, boolean lapsed) {
        int given = request.stage() == Stage.HALF && !lapsed ? 1 : 0;
        return approvers(
                who,
                Request.APPROVALS - given,
                account -> request.hindrance(account).isEmpty());
    }

    private Approvers approvers(Who.Staff who, int needed, Predicate<UUID> can) {
        List<Account> found = accounts.able(who, Action.DECIDE_DISCLOSURES).stream()
                .filter(account -> can.test(account.id()))
                .toList();
        return new Approvers(found.stream().map(Account::name).toList(), found.size() >= needed);
    }
}
