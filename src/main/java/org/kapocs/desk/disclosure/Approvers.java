package org.kapocs.desk.disclosure;

import java.util.List;

/**
 * Who can approve a request.
 *
 * @param names in the order of the alphabet; empty when nobody can
 * @param enough whether they are as many as it still needs; otherwise it can only be refused
 */
public record Approvers(List<String> names, boolean enough) {}
