package org.kapocs.desk.casework.open;

import org.kapocs.shared.privacy.ConsentReceipt;
import org.kapocs.shared.web.Page;

/** The client's copy of a consent, in the language of the page. */
public record OwnConsentPage(ConsentReceipt receipt) implements Page {}
