package org.kapocs.desk.referral;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;

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
     */
    public record Typed(String report, String message, String in) {
        public static final Typed NOTHING = new Typed("", "", "");
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
