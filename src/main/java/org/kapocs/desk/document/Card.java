package org.kapocs.desk.document;

/**
 * What is told of a document, and to whom.
 *
 * @param own whether its client may open it in their own file
 */
public record Card(Label label, WhoSees sees, boolean own) {}
