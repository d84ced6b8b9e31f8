package org.kapocs.desk.casework.open;

import java.util.Optional;
import org.kapocs.shared.privacy.ConsentReceipt;
import org.kapocs.shared.web.Page;

/**
 * The client's copy of a consent, in the language of the page.
 *
 * @param came what came of it, as a message key, when it has just been taken back
 */
public record OwnConsentPage(ConsentReceipt receipt, String recipient, Optional<String> came) implements Page {}
