package org.kapocs.desk.referral;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Unlike;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Problem;

/**
 * What a recipient sees of a referral and can say about it, on whichever page they are.
 *
 * @param typed what they had filled in, when it could not be taken
 * @param notice what has become of the click
 */
public record Answering(PartnerView view, Typed typed, Map<String, String> errors, Notice notice) {
    /** What has become of the click. */
    public enum Notice {
        NONE,
        /** What they said to the client is in the client's file. */
        TOLD,
        /** It came too late, because it was answered meanwhile. */
        LATE,
        /** A colleague was quicker. */
        QUICKER
    }

    /**
     * What stood in the form.
     *
     * @param in the language of the message
     * @param all whether it answers for all who were referred together
     */
    public record Typed(String report, String message, String in, boolean all) {
        public static final Typed NOTHING = new Typed("", "", "", false);

        /** Asked whether the message is in another language, one press says so. */
        public static Typed of(Form form) {
            return new Typed(
                    form.text("report"),
                    form.text("message"),
                    form.text(form.has("instead") ? "instead" : "in"),
                    form.has("all"));
        }

        /**
         * What they say to the client.
         *
         * @param page the language of the page, where none was chosen
         * @throws Problem.Invalid when there is something to ask first, and nobody said that they are sure
         */
        public PartnerMessage said(Languages languages, Language page, Form form) {
            String tag = languages.of(in).orElse(page).tag();
            if (!form.has("sure")
                    && Unlike.of(message, tag, languages.open(), page).isPresent()) {
                throw new Problem.Invalid(Unlike.ASKED);
            }
            return new PartnerMessage(message, tag, form.text("once"));
        }
    }

    /** The status of a page that shows it. */
    public int status() {
        return late() || quicker() ? 409 : errors.isEmpty() ? 200 : 400;
    }

    /** Whether later answers come by a link, of which a letter tells. */
    public boolean byLink() {
        return referral().desk() == null;
    }

    public boolean late() {
        return notice == Notice.LATE;
    }

    public boolean quicker() {
        return notice == Notice.QUICKER;
    }

    public boolean told() {
        return notice == Notice.TOLD;
    }

    /** What they wrote and nobody can be told any more, because it is over. */
    public boolean unsent() {
        return view.over() && !typed.message().isBlank();
    }

    /** In which language the message is, or is going to be. */
    public String in(Frame frame) {
        return frame.languages().stream()
                .map(Language::tag)
                .filter(typed.in()::equals)
                .findFirst()
                .orElse(frame.language().tag());
    }

    /** What is asked about the message before it is sent; null where nothing is. */
    public @Nullable Unlike asked(Frame frame) {
        return errors.equals(Unlike.ASKED)
                ? Unlike.of(typed.message(), in(frame), frame.languages(), frame.language())
                        .orElse(null)
                : null;
    }

    public List<Choice> languages(Frame frame) {
        return frame.languages().stream()
                .map(each -> new Choice(each.tag(), frame.languageName(each.tag())))
                .toList();
    }

    public Referral referral() {
        return view.referral();
    }

    public boolean asks() {
        return !view.over() && referral().state().unanswered();
    }

    /** The message that says how it ended. */
    public String overKey() {
        return Over.of(referral()).nameKey();
    }

    /** What is said to who comes too late: that the client took it back says all of it, and nobody else has answered. */
    public String lateKey() {
        return withdrawn() ? overKey() : "referral.late";
    }

    /** Whether it is said already how it ended. */
    public boolean endTold() {
        return late() && withdrawn();
    }

    private boolean withdrawn() {
        return Over.of(referral()) == Over.WITHDRAWN;
    }

    public List<Choice> refusals(Frame frame) {
        return Arrays.stream(Refusal.values())
                .map(each -> new Choice(each.name(), frame.text(each.nameKey())))
                .toList();
    }

    public List<Choice> reports(Frame frame) {
        return Arrays.stream(Report.values())
                .filter(each -> each.sayable(referral().state()))
                .map(each -> new Choice(each.name(), frame.text(each.nameKey())))
                .toList();
    }
}
