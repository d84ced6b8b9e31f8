package org.kapocs.desk.document;

import org.jspecify.annotations.Nullable;

/**
 * A file made anew from one that was sent.
 *
 * @param thumbnail a small JPEG of its first page; null when none could be drawn
 * @param lessened whether something was left out that a reader could miss: a script, an attachment, a signature
 */
record Clean(Media media, byte[] bytes, byte @Nullable [] thumbnail, int pages, boolean lessened) {}
