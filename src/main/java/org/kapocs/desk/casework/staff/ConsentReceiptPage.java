package org.kapocs.desk.casework.staff;

import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.privacy.ConsentReceipt;
import org.kapocs.shared.web.Page;

/** The receipt of a consent in the client's language, to be printed for them; and taking it back on their word. */
public record ConsentReceiptPage(CaseHead head, Consent consent, ConsentReceipt receipt) implements Page {}
