package org.kapocs.shared.notification;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.web.Secrets;
import org.kapocs.shared.web.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters between being written and being sent. One is handed out for a while and to one taker at a time; if the taker
 * dies, another gets it when the lease has passed, and sends it under the same Message-ID.
 */
@Repository
class Outbox {
    static final int TRIES = 20;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration GIVEN_UP_KEPT = Duration.ofDays(30);

    private final JdbcClient sql;
    private final Secrets secrets;
    private final Languages languages;
    private final Clock clock;

    Outbox(JdbcClient sql, Secrets secrets, Languages languages, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * A letter taken to be sent, still sealed.
     */
    record Leased(UUID letter, String language, byte[] recipient, byte[] subject, byte[] body) {}

    /** Puts the letter in, unless its key is known; whether it did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean put(Letter letter, Envelope envelope, Optional<UUID> organization) {
        int put = sql.sql("""
                        insert into notification.letter (id, dedup_key, kind, organization, posted_at, due_at)
                        values (:id, :key, :kind, :organization, :now, :now) on conflict (dedup_key) do nothing""")
                .param("organization", organization.orElse(null))
                .param("id", envelope.letter())
                .param("key", letter.dedupKey())
                .param("kind", letter.kind())
                .param("now", now())
                .update();
        if (put == 1) {
            seal(envelope);
        }
        return put == 1;
    }

    private void seal(Envelope envelope) {
        sql.sql("""
                        insert into notification.envelope (letter, language, recipient, subject, body)
                        values (:letter, :language, :recipient, :subject, :body)""")
                .param("letter", envelope.letter())
                .param("language", envelope.language().tag())
                .param("recipient", sealed(envelope.letter(), "recipient", envelope.recipient()))
                .param("subject", sealed(envelope.letter(), "subject", envelope.subject()))
                .param("body", sealed(envelope.letter(), "body", envelope.body()))
                .update();
    }

    /**
     * The letter that has waited longest of those due and free, if there is one. It counts as a try. What was put off or
     * taken while the clock was ahead is due and free.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Leased> lease() {
        Instant now = clock.instant();
        giveUpTheFatal(now);
        return sql.sql("""
                        with taken as (
                            update notification.letter set leased_until = :until, tries = tries + 1
                            where id = (select id from notification.letter
                                        where state = 'waiting' and (due_at <= :now or due_at > :longest)
                                          and (leased_until is null or leased_until <= :now or leased_until > :wrong)
                                        order by due_at limit 1 for update skip locked)
                            returning id)
                        select e.* from notification.envelope e join taken on taken.id = e.letter""")
                .param("until", at(now.plus(LEASE)))
                .param("now", at(now))
                .param("longest", at(now.plus(LONGEST_WAIT).plus(Span.SKEW)))
                .param("wrong", at(now.plus(LEASE).plus(Span.SKEW)))
                .query(Leased.class)
                .optional();
    }

    /** Whoever took it never came back, as often as it may be tried: perhaps it is what kills them. */
    private void giveUpTheFatal(Instant now) {
        sql.sql("""
                        update notification.letter
                        set state = 'failed', leased_until = null, hindrance = :hindrance, settled_at = :now
                        where state = 'waiting' and tries >= :most and leased_until <= :now""")
                .param("hindrance", Hindrance.FAULT.name())
                .param("now", at(now))
                .param("most", TRIES)
                .update();
    }

    /** It went: only that it did is kept. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void sent(UUID letter) {
        settle(letter, "sent", null);
        sql.sql("delete from notification.envelope where letter = :letter")
                .param("letter", letter)
                .update();
    }

    /** It did not go: waits longer each time, and is given up at the end. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void hindered(UUID letter, Hindrance hindrance) {
        int tries = sql.sql("select tries from notification.letter where id = :letter for update")
                .param("letter", letter)
                .query(Integer.class)
                .single();
        if (hindrance.forGood() || tries >= TRIES) {
            settle(letter, "failed", hindrance);
            return;
        }
        sql.sql("""
                        update notification.letter set leased_until = null, hindrance = :hindrance, due_at = :due
                        where id = :letter and state = 'waiting'""")
                .param("hindrance", hindrance.name())
                .param("due", at(clock.instant().plus(wait(tries))))
                .param("letter", letter)
                .update();
    }

    /** How long to wait after so many tries. */
    static Duration wait(int tries) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 20));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private void settle(UUID letter, String state, @org.jspecify.annotations.Nullable Hindrance hindrance) {
        sql.sql("""
                        update notification.letter
                        set state = :state, leased_until = null, hindrance = :hindrance, settled_at = :now
                        where id = :letter and state = 'waiting'""")
                .param("state", state)
                .param("hindrance", hindrance == null ? null : hindrance.name())
                .param("now", now())
                .param("letter", letter)
                .update();
    }

    /** Tried from the beginning, when it is this organization's and its envelope is still there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean again(UUID letter, Office office) {
        return sql.sql("""
                                update notification.letter
                                set state = 'waiting', tries = 0, due_at = :now, leased_until = null, settled_at = null
                                where id = :letter and state in ('waiting', 'failed')
                                  and (organization = :organization or organization is null and :city)
                                  and (settled_at is null or settled_at > :swept)
                                  and (leased_until is null or leased_until <= :now)""")
                        .param("now", now())
                        .param("swept", at(lastSwept(clock.instant())))
                        .param("letter", letter)
                        .param("organization", office.organization())
                        .param("city", office.city())
                        .update()
                == 1;
    }

    /** Never tried again, and what it says erased by the next sweep, when it is this organization's and nobody is sending it now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean drop(UUID letter, Office office, String why) {
        int dropped = sql.sql("""
                        update notification.letter
                        set state = 'dropped', why = :why, due_at = :now, leased_until = null, settled_at = :now
                        where id = :letter and state in ('waiting', 'failed')
                          and (organization = :organization or organization is null and :city)
                          and (leased_until is null or leased_until <= :now)""")
                .param("why", why)
                .param("now", now())
                .param("letter", letter)
                .param("organization", office.organization())
                .param("city", office.city())
                .update();
        return dropped == 1;
    }

    /** Forgets what was sent long ago, and what a letter said that was given up some time ago. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void sweep() {
        sql.sql("delete from notification.letter where state in ('sent', 'dropped') and settled_at < :before")
                .param("before", at(clock.instant().minus(KEPT)))
                .update();
        sql.sql("""
                        delete from notification.envelope e using notification.letter l
                        where l.id = e.letter and (l.state = 'dropped' or l.state = 'failed' and l.settled_at <= :before)""").param("before", at(lastSwept(clock.instant()))).update();
    }

    /** What a letter said is erased when it was given up before this. */
    static Instant lastSwept(Instant now) {
        return now.minus(GIVEN_UP_KEPT);
    }

    Envelope opened(Leased leased) {
        UUID letter = leased.letter();
        return new Envelope(
                letter,
                languages.of(leased.language()).orElseGet(languages::house),
                opened(letter, "recipient", leased.recipient()),
                opened(letter, "subject", leased.subject()),
                opened(letter, "body", leased.body()));
    }

    private byte[] sealed(UUID letter, String field, String text) {
        return secrets.seal("letter", place(letter, field), text.getBytes(StandardCharsets.UTF_8));
    }

    private String opened(UUID letter, String field, byte[] sealed) {
        return new String(secrets.open("letter", place(letter, field), sealed), StandardCharsets.UTF_8);
    }

    private static String place(UUID letter, String field) {
        return "notification.envelope." + field + "/" + letter;
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
