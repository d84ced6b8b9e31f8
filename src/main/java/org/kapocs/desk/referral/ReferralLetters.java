package org.kapocs.desk.referral;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.notification.Letter;
import org.kapocs.shared.notification.Letters;
import org.kapocs.shared.web.ClientPoint;
import org.kapocs.shared.web.Ids;
import org.springframework.stereotype.Component;

/** Letters to the recipient of a referral. None says anything about the client: that stands behind the link. */
@Component
class ReferralLetters {
    /** How long a recipient may take to answer. */
    static final Duration TO_ANSWER = Duration.ofDays(14);

    /** How long a recipient who has accepted may take to report. */
    private static final Duration TO_REPORT = Duration.ofDays(90);

    private final Letters letters;
    private final Links links;
    private final Languages languages;
    private final Messages messages;
    private final ClientPoint point;
    private final Clock clock;

    ReferralLetters(
            Letters letters, Links links, Languages languages, Messages messages, ClientPoint point, Clock clock) {
        this.letters = letters;
        this.links = links;
        this.languages = languages;
        this.messages = messages;
        this.point = point;
        this.clock = clock;
    }

    /** Asks for help. */
    void ask(Who who, Referral referral, Instant answerBy) {
        withLink(who, referral, "ask", Duration.between(clock.instant(), answerBy), answerBy);
    }

    /**
     * Says that something waits where the recipient's people have accounts: {@code desk} for a new referral, {@code
     * desklate} for one that nobody has answered for long, {@code desksaid} for a question of ours.
     */
    void toDesk(Who who, Referral referral, String occasion, Instant until) {
        post(
                who,
                referral,
                occasion,
                key(referral, occasion),
                Map.of("link", letters.link("/staff/inbox"), "until", day(until, language(referral))));
    }

    /** Says thank you, with a link by which the outcome can be told. */
    void thank(Who who, Referral referral) {
        withLink(who, referral, "thank", TO_REPORT, clock.instant().plus(TO_REPORT));
    }

    /** Another link, because the one before was used or has run out. */
    void again(Who who, Referral referral) {
        Instant answerBy = referral.answerBy();
        Instant until = referral.state().unanswered() && answerBy != null
                ? answerBy
                : clock.instant().plus(TO_REPORT);
        withLink(who, referral, "again", Duration.between(clock.instant(), until), until);
    }

    /** Says that it is over, and that what was learnt is not to be kept. */
    void close(Who who, Referral referral) {
        post(who, referral, "close", "referral:" + referral.id() + ":close", Map.of());
    }

    private void withLink(Who who, Referral referral, String occasion, Duration life, Instant until) {
        String key = key(referral, occasion);
        String token = links.make(referral.id(), key, life);
        String link = letters.link("/" + referral.to().language() + "/referral/" + token);
        post(who, referral, occasion, key, Map.of("link", link, "until", day(until, language(referral))));
    }

    private void post(Who who, Referral referral, String occasion, String key, Map<String, Object> more) {
        var values = new HashMap<String, Object>(more);
        values.put("service", referral.to().called());
        values.put("reach", reach(language(referral)));
        String words = "referral.letter." + occasion;
        letters.post(
                who,
                new Letter(
                        referral.to().email(), language(referral), words + ".subject", words + ".body", values, key));
    }

    /** Nobody reads answers to our letters, so each says where questions go. */
    private String reach(Language language) {
        return point.ways().isEmpty()
                ? messages.text(language, "web.address", "address", point.address())
                : String.join(", ", point.ways());
    }

    private static String key(Referral referral, String occasion) {
        return "referral:" + referral.id() + ":" + occasion + "." + Ids.next();
    }

    private Language language(Referral referral) {
        return languages.of(referral.to().language()).orElseGet(languages::house);
    }

    private String day(Instant instant, Language language) {
        var format = DateFormat.getDateInstance(DateFormat.MEDIUM, language.locale());
        format.setTimeZone(TimeZone.getTimeZone(clock.getZone().getId()));
        return format.format(Date.from(instant));
    }
}
