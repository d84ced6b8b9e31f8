package org.kapocs.desk.casework.staff;

import org.jspecify.annotations.Nullable;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Page;

/**
 * What a client takes home to see their case: the code, and a PIN when one was just made.
 *
 * @param language in which the slip is printed, the client's
 * @param organization whose case it is
 * @param code as it is shown
 * @param pin in two groups of three digits; null until one is made, for it is shown this once
 * @param address of the page that asks for the PIN; it carries the code and not the PIN
 * @param opened whether the case was opened just now
 */
public record CaseCodePage(
        CaseHead head,
        Language language,
        String organization,
        String code,
        @Nullable String pin,
        String address,
        boolean opened)
        implements Page {}
