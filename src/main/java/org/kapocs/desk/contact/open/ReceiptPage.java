package org.kapocs.desk.contact.open;

import org.kapocs.shared.web.Page;

/**
 * What a newcomer takes home.
 *
 * @param code as it is shown
 * @param pin in two groups of three digits
 * @param address of the page that asks for the PIN; it carries the code and not the PIN
 * @param again whether they have sent the same form before
 * @param site the address to type, of the page that asks for both
 * @param danger whether somebody may be in danger
 */
public record ReceiptPage(String code, String pin, String address, String site, boolean danger, boolean again)
        implements Page {}
