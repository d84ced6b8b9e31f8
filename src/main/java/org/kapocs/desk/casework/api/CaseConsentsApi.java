package org.kapocs.desk.casework.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Withdrawals;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.privacy.ConsentPurpose;
import org.kapocs.shared.privacy.GivenConsent;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.program.Lines;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.program.Operation;
import org.kapocs.shared.program.Repeat;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the client of a case agreed to, for programs. They read it and take it back; to give it somebody is asked. */
@RestController
@RequestMapping("/api/v1/cases/{id}/consents")
class CaseConsentsApi {
    private final Cases cases;
    private final Withdrawals withdrawals;
    private final Once once;
    private final TransactionTemplate whole;

    CaseConsentsApi(Cases cases, Withdrawals withdrawals, Once once, PlatformTransactionManager transactions) {
        this.cases = cases;
        this.withdrawals = withdrawals;
        this.once = once;
        this.whole = new TransactionTemplate(transactions);
    }

    /** A consent as it was recorded. */
    record ConsentTold(
            UUID id,
            ConsentPurpose purpose,
            @Means("Of the text that was agreed to.") int textVersion,
            @Means("The language of that text, BCP 47.") String language,
            @Means("The organization.") UUID recipient,
            String recipientName,
            List<Section> sections,
            LocalDate from,
            @Means("The last day on which it holds.") LocalDate until,
            HowGiven how,
            boolean interpreter,
            Instant givenAt,
            @Nullable Instant withdrawnAt) {

        static ConsentTold of(Consent each) {
            GivenConsent given = each.given();
            return new ConsentTold(
                    each.id(),
                    given.purpose(),
                    given.version(),
                    given.language(),
                    given.recipient().organization(),
                    given.recipient().name(),
                    given.sections().stream().sorted().toList(),
                    given.from(),
                    given.until(),
                    given.how(),
                    given.interpreter(),
                    each.givenAt(),
                    each.withdrawnAt());
        }
    }

    @GetMapping
    @ForToken(Action.READ_CASES)
    @Operation("Every consent that the client of a case gave, the newest first.")
    Lines<ConsentTold> all(@PathVariable UUID id, Who.Staff who) {
        return new Lines<>(
                cases.file(who, id).consents().stream().map(ConsentTold::of).toList(), null);
    }

    @PostMapping("/{consent}/withdrawing")
    @ForToken(Action.WORK_CASES)
    @Operation("Takes a consent back, on the word of the client. What was shared under it is shared no more.")
    ResponseEntity<ConsentTold> withdraw(
            @PathVariable UUID id, @PathVariable UUID consent, Repeat repeat, Who.Staff who) {
        CaseFile file = cases.file(who, id);
        Consent given = of(file, consent);
        whole.executeWithoutResult(_ -> once.run(repeat.key(), () -> {
            withdrawals.take(who, file.file(), given);
            return given.id();
        }));
        return ResponseEntity.status(HttpStatus.CREATED).body(ConsentTold.of(of(cases.file(who, id), consent)));
    }

    /** A consent is reached through its own client's case only. */
    private static Consent of(CaseFile file, UUID consent) {
        return file.consents().stream()
                .filter(each -> each.id().equals(consent))
                .findFirst()
                .orElseThrow(Problem.Missing::new);
    }
}
