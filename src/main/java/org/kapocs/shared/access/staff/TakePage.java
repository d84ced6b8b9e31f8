package org.kapocs.shared.access.staff;

import java.util.List;
import org.kapocs.shared.web.Page;

/**
 * Hands out the file for which somebody has shown who they are. A browser that takes a file stays on the page it was on:
 * without this one, on the page that asks for the proof.
 *
 * @param to where it is
 * @param fields what the form says that asks for it
 * @param back where they were before
 */
public record TakePage(String to, List<ConfirmPage.Field> fields, String back) implements Page {}
