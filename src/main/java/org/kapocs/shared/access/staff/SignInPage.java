package org.kapocs.shared.access.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.shared.web.Page;
import org.kapocs.shared.web.Piece;

/** First step: e-mail address and password. */
public record SignInPage(String email, String next, List<Piece> offers, Map<String, String> errors) implements Page {
    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }
}
