package org.kapocs.desk.document.staff;

import org.kapocs.desk.document.Unfit;

/** A file that was not kept, and why. */
public record Turned(String name, Unfit why) {}
