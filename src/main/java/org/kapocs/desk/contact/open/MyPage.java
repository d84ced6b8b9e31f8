package org.kapocs.desk.contact.open;

import java.util.Map;
import org.kapocs.shared.web.Page;

/** Asks for the case-code and the PIN. */
public record MyPage(String code, Map<String, String> errors) implements Page {
    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 403;
    }
}
