package org.kapocs.facts.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;

/** What a note must say, and what it may not. */
@Component
class NoteRules {
    private static final int TITLE = 200;
    private static final int TEXT = 8_000;
    private static final int SOURCE = 500;
    private static final int YEARS = 3;

    /** The number of a case leads to a person, whosever it is. */
    private static final Pattern CASE_NUMBER = Pattern.compile("(?i)\\bK[-–/ ]?\\d{4}[-–/]\\d{1,6}\\b");

    private final Topics topics;
    private final Clock clock;

    NoteRules(Topics topics, Clock clock) {
        this.topics = topics;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What is wrong with it, as message keys by field. */
    Map<String, String> wrong(Wording wording, LocalDate reviewOn) {
        var wrong = new LinkedHashMap<String, String>();
        filled(wrong, "title", wording.title(), TITLE);
        filled(wrong, "text", wording.text(), TEXT);
        if (wording.source().length() > SOURCE) {
            wrong.put("source", "knowledge.error.long");
        }
        if (topics.of(wording.topic()).isEmpty()) {
            wrong.put("topic", "knowledge.error.topic");
        }
        if (!Spoken.TAGS.contains(wording.language())) {
            wrong.put("language", "knowledge.error.language");
        }
        if (!reviewOn.isAfter(today()) || reviewOn.isAfter(today().plusYears(YEARS))) {
            wrong.put("review", "knowledge.error.review");
        }
        if (CASE_NUMBER.matcher(wording.title() + " " + wording.text()).find()) {
            wrong.put("text", "knowledge.error.number");
        }
        if (CASE_NUMBER.matcher(wording.source()).find()) {
            wrong.put("source", "knowledge.error.number");
        }
        return wrong;
    }

    void raise(Map<String, String> wrong) {
        if (!wrong.isEmpty()) {
            throw new Problem.Invalid(wrong);
        }
    }

    void raiseUnlessLater(LocalDate reviewOn) {
        if (!reviewOn.isAfter(today()) || reviewOn.isAfter(today().plusYears(YEARS))) {
            throw new Problem.Invalid(Map.of("review", "knowledge.error.review"));
        }
    }

    private static void filled(Map<String, String> wrong, String field, String text, int longest) {
        if (text.isBlank()) {
            wrong.put(field, "knowledge.error.empty");
        } else if (text.length() > longest) {
            wrong.put(field, "knowledge.error.long");
        }
    }
}
