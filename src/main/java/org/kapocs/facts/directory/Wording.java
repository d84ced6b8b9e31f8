package org.kapocs.facts.directory;

/**
 * A text and the language it is really in, which need not be the one that was asked for.
 *
 * @param language a BCP 47 tag; {@code und} when the source did not tell
 * @param wished whether it is in the reader's language
 */
public record Wording(String text, String language, boolean wished) {

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
