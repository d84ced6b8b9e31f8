package org.kapocs.shared.web;

/** A public page as it was just shown, without anything personal; stands in the request for whoever may keep it. */
public record Shown(byte[] html) {
    public static final String ATTRIBUTE = Shown.class.getName();
}
