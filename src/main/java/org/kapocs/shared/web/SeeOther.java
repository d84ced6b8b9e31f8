package org.kapocs.shared.web;

/** Sends the reader on with 303, after something was done. */
public record SeeOther(String path) implements Reply {}
