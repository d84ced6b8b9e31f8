package org.kapocs.shared.access.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * Tokens of an organization's programs.
 *
 * @param names of those who answer for them
 * @param people who can answer for another one
 */
public record ProgramsPage(
        List<ApiTokens.Listed> tokens,
        Map<UUID, String> names,
        List<Account> people,
        Form form,
        Map<String, String> errors)
        implements Page {
    static final List<Integer> LIVES = List.of(30, 90, 365);

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    public String answers(ApiTokens.Listed token) {
        return names.getOrDefault(token.account(), "");
    }

    public String used(Frame frame, ApiTokens.Listed token) {
        return lastUsed(frame, token);
    }

    /** When it was last used; that it never was. */
    static String lastUsed(Frame frame, ApiTokens.Listed token) {
        return token.usedAt()
                .map(at -> frame.text("access.programs.used", "time", frame.dateTime(at)))
                .orElseGet(() -> frame.text("access.programs.unused"));
    }

    public List<Choice> accounts() {
        return people.stream()
                .map(each -> new Choice(each.id().toString(), each.name()))
                .toList();
    }

    public List<Choice> actions(Frame frame) {
        return ApiTokens.FOR_PROGRAMS.stream()
                .sorted()
                .map(each -> new Choice(each.name(), may(frame, each)))
                .toList();
    }

    public String may(Frame frame, Action action) {
        return said(frame, action);
    }

    /** What an action lets a program do; what no program is given any more is shown as it is kept. */
    static String said(Frame frame, Action action) {
        String key = "access.programs.may." + action;
        return frame.hasText(key) ? frame.text(key) : action.name();
    }

    public List<Choice> lives(Frame frame) {
        return LIVES.stream()
                .map(days -> new Choice(Integer.toString(days), frame.text("access.token.days", "days", days)))
                .toList();
    }
}
