package org.kapocs.facts.knowledge;

/**
 * What a note says.
 *
 * @param topic a code of the need taxonomy
 * @param language the tag of the language in which it is written
 * @param source where one can read it up: a law, an authority's page; may be empty
 */
public record Wording(String title, String text, String topic, String language, String source) {}
