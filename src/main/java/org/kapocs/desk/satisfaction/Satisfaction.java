package org.kapocs.desk.satisfaction;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.Cases;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.notification.Letter;
import org.kapocs.shared.notification.Letters;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks clients whose case was closed how it was. Whoever asks learns no answer, and not whether there is one: what came
 * is told in numbers, to supervisors.
 */
@Component
@Transactional
public class Satisfaction {
    /** The field in which a language is picked. */
    public static final String LANGUAGE = "ask-language";

    private final QuestionRows questions;
    private final LinkRows links;
    private final Cases cases;
    private final Letters letters;
    private final Languages languages;
    private final Trail trail;
    private final Once once;
    private final Clock clock;

    Satisfaction(
            QuestionRows questions,
            LinkRows links,
            Cases cases,
            Letters letters,
            Languages languages,
            Trail trail,
            Once once,
            Clock clock) {
        this.questions = questions;
        this.links = links;
        this.cases = cases;
        this.letters = letters;
        this.languages = languages;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
    }

    /**
     * What a client takes home or scans from the screen.
     *
     * @param address with a token that is shown this once
     */
    public record Card(Language language, String address, Instant until) {}

    /** Whether the client of this case can be asked now, and was; empty when the case is open or was closed too long ago. */
    @Transactional(readOnly = true)
    public Optional<Question> of(Who.Staff who, Case file) {
        return file.open()
                ? Optional.empty()
                : questions.ofCase(who, file.id()).filter(each -> each.open(clock.instant()));
    }

    /** How a letter would reach the client; none where the client no longer agrees to our keeping their case. */
    public Ways ways(Who.Staff who, CaseFile file) {
        return file.file().stands(file.consents(), LocalDate.now(clock))
                ? Ways.to(file.client().person())
                : new Ways(List.of());
    }

    /** Whether the house speaks a language of this client. */
    public boolean speaks(Who.Staff who, CaseFile file) {
        return languages
                .first(file.client().person().languages().stream()
                        .map(SpokenLanguage::tag)
                        .toList())
                .isPresent();
    }

    /**
     * Writes to the client. The same key writes once.
     *
     * @param tag of the language; empty for the one in which they are asked already
     * @throws Problem.Conflict when the address is theirs no more
     */
    public void send(Who.Staff who, UUID caseFile, String address, String tag, String onceKey) {
        once.run(onceKey, () -> {
            Question question = open(who, caseFile);
            Language language = language(who, question, tag);
            if (!ways(who, cases.file(who, caseFile)).has(address)) {
                throw new Problem.Conflict("satisfaction.error.address");
            }
            letters.post(
                    who,
                    new Letter(
                            address,
                            language,
                            "satisfaction.letter.subject",
                            "satisfaction.letter.body",
                            Map.of("link", link(question, language), "until", day(question.until(), language)),
                            "satisfaction:" + caseFile + ":ask." + UUID.randomUUID()));
            questions.sent(who, question.id(), clock.instant());
            trail.wrote(who, new Subject("case", caseFile), "satisfaction.sent");
            return caseFile;
        });
    }

    /** A card with another link, which works beside those given before until one of them is answered; in a language as for {@link #send}. */
    public Card card(Who.Staff who, UUID caseFile, String tag) {
        Question question = open(who, caseFile);
        Language language = language(who, question, tag);
        trail.wrote(who, new Subject("case", caseFile), "satisfaction.card");
        return new Card(language, link(question, language), question.until());
    }

    private Question open(Who.Staff who, UUID caseFile) {
        if (!who.may(Action.WORK_CASES)) {
            throw new Problem.Refused();
        }
        return of(who, cases.get(who, caseFile, Purpose.CASEWORK))
                .orElseThrow(() -> new Problem.Conflict("satisfaction.error.notnow"));
    }

    private String link(Question question, Language language) {
        String token = links.make(question.id(), LinkRows.Kind.ASK);
        return letters.link("/" + language.tag() + "/satisfaction/" + token);
    }

    /** The language that was picked, which is kept with the question; refused as invalid where nobody has picked one. */
    private Language language(Who.Staff who, Question question, String tag) {
        Language language = languages
                .of(tag.isEmpty() ? question.language() : tag)
                .orElseThrow(() -> new Problem.Invalid(Map.of(LANGUAGE, "satisfaction.error.language")));
        if (!language.tag().equals(question.language())) {
            questions.speak(who, question.id(), language.tag());
        }
        return language;
    }

    private String day(Instant instant, Language language) {
        var format = DateFormat.getDateInstance(DateFormat.LONG, language.locale());
        format.setTimeZone(TimeZone.getTimeZone(clock.getZone().getId()));
        return format.format(Date.from(instant));
    }
}
