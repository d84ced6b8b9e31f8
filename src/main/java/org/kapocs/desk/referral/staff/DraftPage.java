package org.kapocs.desk.referral.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kapocs.desk.referral.Referral;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.privacy.Coverage;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * A referral before it is sent: what to share, and exactly what the recipient will see.
 *
 * @param number of the case
 * @param letter the language in which the recipient reads
 * @param asked the words to the recipient, as typed
 */
public record DraftPage(String number, Referrals.Proof proof, Language letter, String asked, Map<String, String> errors)
        implements Page {
    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    public Referral referral() {
        return proof.referral();
    }

    public String caseAddress() {
        return "/staff/cases/" + referral().caseFile();
    }

    public String address() {
        return caseAddress() + "/referrals/" + referral().id();
    }

    /** What can be chosen; needs and languages are always shown, so they cannot be left out. */
    public List<Choice> sections(Frame frame) {
        return Arrays.stream(Section.values())
                .filter(each -> !Referral.ALWAYS.contains(each))
                .map(each -> new Choice(each.name(), frame.text("referral.section." + each)))
                .toList();
    }

    public List<String> chosen() {
        return referral().sections().stream().map(Section::name).toList();
    }

    public List<Choice> languages(Frame frame) {
        return frame.languages().stream()
                .map(each -> new Choice(each.tag(), frame.languageName(each.tag())))
                .toList();
    }

    /** Why it cannot be sent, as a message key; empty when it can. */
    public Optional<String> refused() {
        return proof.coverage() instanceof Coverage.Refused refused
                ? Optional.of(refused.reason().nameKey())
                : Optional.empty();
    }

    /** Where to record the consent that is missing, and to come back from there. */
    public String consentAddress() {
        String sections = referral().sections().stream()
                .sorted()
                .map(each -> "&sections=" + each)
                .collect(Collectors.joining());
        return caseAddress() + "/consents/new?service=" + referral().to().service() + sections + "&back="
                + encoded(address());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
