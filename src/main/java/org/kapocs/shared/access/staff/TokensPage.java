package org.kapocs.shared.access.staff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * One's own tokens for programs.
 *
 * @param made the token that was made just now, shown this once
 */
public record TokensPage(
        List<ApiTokens.Listed> tokens, @Nullable String made, String name, Map<String, String> errors) implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    public List<Choice> lives(Frame frame) {
        return List.of(30, 90, 365).stream()
                .map(days -> new Choice(Integer.toString(days), frame.text("access.token.days", "days", days)))
                .toList();
    }
}
