package org.kapocs.shared.web;

/**
 * A file that came with a form.
 *
 * @param name as its sender calls it, for them to tell it by; it may say anything
 * @param content empty when it was larger than it may be, or there was no room for it
 * @param noRoom whether others' files took all the room that there is at one moment; the same can be sent again
 */
public record SentFile(String name, byte[] content, boolean tooLarge, boolean noRoom) {
    private static final byte[] NOTHING = new byte[0];

    public SentFile(String name, byte[] content, boolean tooLarge) {
        this(name, content, tooLarge, false);
    }

    static SentFile withoutRoom(String name) {
        return new SentFile(name, NOTHING, false, true);
    }

    @Override
    public String toString() {
        return "a file";
    }
}
