package org.kapocs.shared.web;

/**
 * A file that came with a form.
 *
 * @param name as its sender calls it, for them to tell it by; it may say anything
 * @param content empty when it was larger than it may be
 */
public record SentFile(String name, byte[] content, boolean tooLarge) {
    @Override
    public String toString() {
        return "a file";
    }
}
