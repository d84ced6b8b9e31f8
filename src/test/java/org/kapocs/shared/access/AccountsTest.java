package org.kapocs.shared.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class AccountsTest {
    @Autowired
    Accounts accounts;

    @Autowired
    Staff staff;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void two_last_administrators_cannot_dismiss_each_other_at_the_same_moment() {
        Who.Staff one = staff.with(Role.ADMINISTRATOR);
        Who.Staff other = staff.in(one.organization(), Role.ADMINISTRATOR);
        var second = new CompletableFuture<Void>();
        Standing.as(
                one,
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                    accounts.change(one, dismissed(one, other));
                    Thread.startVirtualThread(() -> complete(
                            second, () -> Standing.as(other, () -> accounts.change(other, dismissed(other, one)))));
                    assertThatThrownBy(() -> second.get(500, TimeUnit.MILLISECONDS))
                            .as("the second waits for the first")
                            .isInstanceOf(TimeoutException.class);
                }));
        assertThatThrownBy(second::join).hasCauseInstanceOf(Problem.Invalid.class);
        assertThat(administrators(one)).containsExactly(one.account());
    }

    private List<java.util.UUID> administrators(Who.Staff who) {
        return Standing.as(who, () -> accounts.all(who)).stream()
                .filter(account -> account.roles().contains(Role.ADMINISTRATOR))
                .map(Account::id)
                .toList();
    }

    @Test
    void the_questions_themselves_hold_to_the_organization_even_where_the_database_would_not() {
        Who.Staff administrator = staff.with(Role.ADMINISTRATOR);
        Who.Staff stranger = staff.with(Role.ADMINISTRATOR);
        var house = new Who.Machine("test");
        assertThatThrownBy(() -> Standing.as(house, () -> accounts.get(administrator, stranger.account())))
                .isInstanceOf(Problem.Missing.class);
        assertThat(Standing.as(house, () -> accounts.namesOf(administrator, List.of(stranger.account()))))
                .isEmpty();
        Account theirs = Standing.as(stranger, () -> accounts.get(stranger, stranger.account()));
        assertThatThrownBy(() -> Standing.as(house, () -> accounts.change(administrator, theirs.with(false))))
                .isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> Standing.as(house, () -> accounts.inviteAgain(administrator, stranger.account())))
                .isInstanceOf(Problem.Missing.class);
    }

    private static void complete(CompletableFuture<Void> future, Runnable work) {
        try {
            work.run();
            future.complete(null);
        } catch (RuntimeException failure) {
            future.completeExceptionally(failure);
        }
    }

    private Account dismissed(Who.Staff who, Who.Staff whom) {
        Account account = accounts.get(who, whom.account());
        return new Account(
                account.id(),
                account.organization(),
                account.name(),
                account.email(),
                Set.of(Role.EDITOR),
                account.sites(),
                true,
                true,
                account.language(),
                account.version());
    }
}
