package org.kapocs.shared.access.staff;

import java.util.Map;
import org.kapocs.shared.web.Page;

/** Changing one's own password. */
public record PasswordPage(String email, Map<String, String> errors) implements Page {
    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }
}
