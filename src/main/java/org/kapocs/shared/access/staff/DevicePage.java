package org.kapocs.shared.access.staff;

import java.util.Map;
import org.kapocs.shared.access.NewDevice;
import org.kapocs.shared.web.Page;

/** Taking another device for one's codes. */
public record DevicePage(String email, NewDevice device, Map<String, String> errors) implements Page {
    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }
}
