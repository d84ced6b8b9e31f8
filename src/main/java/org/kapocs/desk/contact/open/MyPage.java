package org.kapocs.desk.contact.open;

import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Page;

/**
 * Asks for the case-code and the PIN.
 *
 * @param draft what they were writing when they had to sign in again
 * @param told what went wrong, as a message key that may take {@code minutes}
 * @param minutes how long to wait before the next try
 */
public record MyPage(String code, Draft draft, @Nullable String told, int minutes) implements Page {
    static MyPage of(String code) {
        return new MyPage(code, Draft.blank(), null, 0);
    }

    @Override
    public int status() {
        return told == null ? 200 : minutes > 0 ? 429 : 403;
    }
}
