package org.kapocs.shared.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Rate;
import org.kapocs.shared.web.Secrets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two steps to be staff: the password, then the code of the second factor. Whether an account exists shows neither in
 * the answer nor in its time, nor in how often one may try. What was right uses nothing up: behind one network address
 * may stand a whole office.
 */
@Component
public class SignIn {
    private static final Rate BY_ADDRESS = new Rate("sign-in.address", 60, Duration.ofMinutes(15));
    private static final Rate BY_ACCOUNT = new Rate("sign-in.account", 10, Duration.ofMinutes(15));
    private static final Rate BY_CODE = new Rate("sign-in.code", 5, Duration.ofMinutes(5));
    private static final Rate BY_CODE_A_DAY = new Rate("sign-in.code.day", 20, Duration.ofDays(1));
    private static final Who.Machine DOOR = new Who.Machine("sign-in");

    private final AccountRows rows;
    private final Passwords passwords;
    private final Secrets secrets;
    private final Limits limits;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SignIn(
            AccountRows rows,
            Passwords passwords,
            Secrets secrets,
            Limits limits,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.passwords = passwords;
        this.secrets = secrets;
        this.limits = limits;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * First step.
     *
     * @param address the network address that asks, see {@link Limits#addressOf}
     * @return the account whose password it is, when it is one
     */
    public Optional<UUID> password(String email, String password, String address) {
        String known = email.strip().toLowerCase(Locale.ROOT);
        limits.take(BY_ADDRESS, address);
        limits.take(BY_ACCOUNT, known);
        Optional<Credentials> found = atTheDoor(() -> rows.credentials(known));
        boolean right =
                passwords.matches(password, found.map(Credentials::password).orElse(null));
        UUID account = found.map(Credentials::id).orElse(AccessChanged.NO_ACCOUNT);
        if (right) {
            limits.giveBack(BY_ADDRESS, address);
        }
        tell(Who.NOBODY, account, right ? "account.password-right" : "account.password-wrong");
        return right ? Optional.of(account) : Optional.empty();
    }

    /** Second step: who has shown the password shows the code, and is staff. A code counts once. */
    public Optional<Who.Staff> code(UUID account, String code, String address) {
        return code(account, code, address, "account.signed-in");
    }

    /** The open account with this e-mail address, when its owner has joined. */
    public Optional<UUID> known(String email) {
        return atTheDoor(() -> rows.credentials(email))
                .filter(found -> found.password() != null)
                .map(Credentials::id);
    }

    /** Whoever has shown by another {@link WayIn} who they are is staff, while their account is open. */
    public Optional<Who.Staff> shown(UUID account) {
        Optional<Who.Staff> staff = present(account);
        staff.ifPresent(who -> tell(who, account, "account.signed-in"));
        return staff;
    }

    /** Notes that whoever is signed in has shown again by another {@link WayIn} who they are. */
    public void confirmed(Who.Staff who) {
        tell(who, who.account(), "account.confirmed");
    }

    /** Whoever is signed in shows again who they are, in both steps: whether it is them. */
    public boolean confirm(Who.Staff who, String password, String code, String address) {
        String email =
                atTheDoor(() -> rows.get(who.account())).map(Account::email).orElse("");
        return password(email, password, address)
                .filter(who.account()::equals)
                .flatMap(account -> code(account, code, address, "account.confirmed"))
                .isPresent();
    }

    private Optional<Who.Staff> code(UUID account, String code, String address, String done) {
        limits.take(BY_ADDRESS, address);
        limits.take(BY_CODE, account.toString());
        limits.take(BY_CODE_A_DAY, account.toString());
        Optional<Account> signedIn = atTheDoor(() -> accept(account, code, done));
        signedIn.ifPresent(known -> {
            limits.giveBack(BY_ADDRESS, address);
            limits.forget(BY_CODE, account.toString());
            limits.forget(BY_CODE_A_DAY, account.toString());
            limits.forget(BY_ACCOUNT, known.email());
        });
        return signedIn.map(Account::who);
    }

    private Optional<Account> accept(UUID id, String code, String done) {
        Optional<Credentials> found = rows.credentials(id);
        OptionalLong step = found.map(known -> Totp.accepted(
                        known.secret(secrets), code.replaceAll("\\s", ""), clock.instant(), known.totpStep()))
                .orElse(OptionalLong.empty());
        Optional<Account> account = step.isPresent() ? rows.get(id) : Optional.empty();
        step.ifPresent(used -> rows.usedStep(id, used));
        events.publishEvent(new AccessChanged(
                account.<Who>map(Account::who).orElse(Who.NOBODY),
                id,
                account.isPresent() ? done : "account.code-wrong"));
        return account;
    }

    /** Who this account is at this moment: with today's roles, and nobody any more once it is closed. */
    Optional<Who.Staff> present(UUID account) {
        return atTheDoor(() -> rows.get(account)).filter(Account::active).map(Account::who);
    }

    /** Notes that somebody left. */
    public void left(Who.Staff who) {
        tell(who, who.account(), "account.signed-out");
    }

    private void tell(Who who, UUID account, String what) {
        transaction.executeWithoutResult(_ -> events.publishEvent(new AccessChanged(who, account, what)));
    }

    private <T> T atTheDoor(Supplier<T> work) {
        return Standing.as(DOOR, () -> java.util.Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
