package org.kapocs.facts.knowledge;

/**
 * Which notes to find.
 *
 * @param words each of which must be there; empty for all
 * @param topic a topic with all below it; empty for all
 * @param language the tag of the language in which it is written; empty for all
 * @param due only those that should be looked at again
 */
public record NoteQuery(String words, String topic, String language, boolean due) {}
