package org.kapocs.shared.passkey.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.shared.passkey.Passkey;
import org.kapocs.shared.web.Page;

/** One's own passkeys. */
public record PasskeysPage(List<Passkey> passkeys, String name, Map<String, String> errors) implements Page {
    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }
}
