package org.kapocs.desk.satisfaction;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Chores;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts answers that can be changed no more, and cuts them from whom they came: the picture becomes a number, the
 * sentence goes to the supervisors without its case, unless the client wants to be called.
 */
@Component
public class Settling {
    private static final Who.Machine HOUSE = new Who.Machine("satisfaction.count");
    private static final int REMARKS_KEPT_DAYS = 90;

    private final Answers answers;
    private final QuestionRows questions;
    private final TallyRows tallies;
    private final RemarkRows remarks;
    private final CallBack callBack;
    private final TransactionTemplate work;
    private final Chores chores;
    private final Clock clock;

    Settling(
            Answers answers,
            QuestionRows questions,
            TallyRows tallies,
            RemarkRows remarks,
            CallBack callBack,
            PlatformTransactionManager transactions,
            Chores chores,
            Clock clock) {
        this.answers = answers;
        this.questions = questions;
        this.tallies = tallies;
        this.remarks = remarks;
        this.callBack = callBack;
        this.work = new TransactionTemplate(transactions);
        this.chores = chores;
        this.clock = clock;
    }

    /** One answer that cannot be opened holds up no other. */
    @Scheduled(fixedDelayString = "PT10M")
    public void round() {
        chores.all("satisfaction", () -> Standing.as(HOUSE, this::all));
    }

    private void all() {
        chores.each(
                "answer",
                Objects.requireNonNull(work.execute(_ -> answers.due(HOUSE))),
                question -> work.executeWithoutResult(
                        _ -> questions.get(HOUSE, question).ifPresent(asked -> settle(HOUSE, asked))));
        work.executeWithoutResult(_ -> {
            questions.forget(HOUSE, clock.instant());
            // A week goes when its first day is so old.
            remarks.forget(HOUSE, LocalDate.now(clock).minusDays(REMARKS_KEPT_DAYS - 1L));
        });
    }

    /** Counts what was answered, and cuts it from whom it came; nothing happens when nothing was, or it is counted. */
    void settle(Who.Machine job, Question question) {
        answers.take(job, question.id()).ifPresent(answer -> {
            LocalDate day = LocalDate.ofInstant(answer.at(), clock.getZone());
            tallies.count(job, question, month(day), answer.picture());
            if (!answer.words().isEmpty() || answer.callBack()) {
                LocalDate week = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                remarks.insert(job, question, answer.words(), answer.callBack(), week);
            }
            if (answer.callBack()) {
                callBack.task(job, question);
            }
        });
    }

    /** What is told of a month never changes: an answer that is counted too late for its own counts for this one. */
    private YearMonth month(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return month.isAfter(lastWhole(clock)) ? month : YearMonth.now(clock);
    }

    /** The last month of which every answer is counted: one that is over for a week. */
    static YearMonth lastWhole(Clock clock) {
        return YearMonth.from(LocalDate.now(clock).minusDays(7)).minusMonths(1);
    }
}
