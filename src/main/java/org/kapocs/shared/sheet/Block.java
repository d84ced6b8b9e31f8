package org.kapocs.shared.sheet;

/** A piece of a sheet, in one language. */
public sealed interface Block {

    /** What it is about. There is one on each sheet, the first. */
    record Title(Text text) implements Block {}

    record Heading(Text text) implements Block {}

    record Paragraph(Text text) implements Block {}

    /** Something known, and what it is called. */
    record Fact(Text label, Text value) implements Block {}

    /** One of several. @param mark what stands before it, such as its number */
    record Item(String mark, Text text) implements Block {}

    /** Where somebody signs. */
    record Signature(Text label) implements Block {}

    /** What need not be read at once. */
    record Quiet(Text text) implements Block {}
}
