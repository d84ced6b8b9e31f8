package org.kapocs.shared.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Chores;
import org.kapocs.shared.web.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs the end of the chain, each hour, at the end of the day and when the house closes, and checks the chain against what was signed. */
@Component
class Witness {
    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);
    private static final Who.Machine WHO = new Who.Machine("audit");

    private final JdbcClient sql;
    private final Clock clock;
    private final byte[] seed;
    private final DayHeads heads;
    private final TransactionTemplate oneMoment;
    private final TransactionTemplate flushed;
    private final ObjectProvider<Chores> chores;

    Witness(
            JdbcClient sql,
            Secrets secrets,
            Clock clock,
            @Value("${kapocs.data}") Path data,
            PlatformTransactionManager transactions,
            ObjectProvider<Chores> chores) {
        this.sql = sql;
        this.clock = clock;
        this.seed = secrets.forPurpose("audit.head");
        this.heads = new DayHeads(data.resolve("audit"));
        this.chores = chores;
        this.flushed = new TransactionTemplate(transactions);
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    Verdict verify() {
        var check = new Verification(sql, heads.kept(seed));
        Verdict verdict = Standing.as(WHO, () -> Objects.requireNonNull(oneMoment.execute(_ -> check.verdict())));
        if (!(verdict instanceof Verdict.Intact)) {
            LOG.error("the audit trail is not in order: {}", verdict);
        }
        if (!(verdict instanceof Verdict.Broken)) {
            sign();
        }
        return verdict;
    }

    /** A little after midnight, for the day that ended. */
    @Scheduled(cron = "10 0 0 * * *", zone = "${kapocs.zone}")
    void signYesterday() {
        chores.getObject().all("audit", () -> sign(LocalDate.now(clock).minusDays(1)));
    }

    /** Only what came after the last signed head can be cut off unseen. */
    @Scheduled(cron = "0 10 * * * *", zone = "${kapocs.zone}")
    void signEachHour() {
        chores.getObject().all("audit", this::sign);
    }

    @EventListener({ApplicationReadyEvent.class, ContextClosedEvent.class})
    void sign() {
        sign(LocalDate.now(clock));
    }

    /**
     * Only what continues everything that was signed before is signed: neither a shortened chain nor a rewritten one
     * may cover its own traces, on whatever day. A torn file of this day vouches for nothing and is replaced.
     */
    private void sign(LocalDate day) {
        DayHeads.Kept kept = heads.kept(seed);
        Optional<Head> head = Standing.as(WHO, () -> oneMoment.execute(_ -> continued(kept, day)));
        if (head != null && head.isPresent()) {
            Standing.as(WHO, () -> flushed.executeWithoutResult(_ -> onTheDisk()));
            heads.write(DayHead.signed(day, head.get(), clock.instant(), seed));
        }
    }

    private Optional<Head> continued(DayHeads.Kept kept, LocalDate day) {
        if (kept.forged() || !continues(kept.ours())) {
            LOG.error("the audit trail does not continue what was signed before {}: verify it", day);
            return Optional.empty();
        }
        return sql.sql("select seq, hash from audit.head")
                .query((row, n) -> new Head(row.getLong("seq"), row.getBytes("hash")))
                .optional();
    }

    /** A head is seen before it is flushed; one that a crash then took back would be signed for ever. */
    private void onTheDisk() {
        sql.sql("select pg_logical_emit_message(true, 'kapocs', '')")
                .query(String.class)
                .single();
    }

    private boolean continues(List<DayHead> signed) {
        return signed.stream().map(DayHead::head).max(Comparator.comparingLong(Head::seq)).stream()
                .allMatch(this::isInTheChain);
    }

    private boolean isInTheChain(Head head) {
        return head.seq() == 0
                || sql.sql("select hash from audit.entry where seq = :seq")
                        .param("seq", head.seq())
                        .query((row, n) -> row.getBytes("hash"))
                        .optional()
                        .filter(hash -> Arrays.equals(hash, head.hash()))
                        .isPresent();
    }
}
