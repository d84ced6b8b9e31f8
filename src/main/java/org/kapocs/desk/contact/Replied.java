package org.kapocs.desk.contact;

/** What became of a reply. */
public sealed interface Replied {
    /** It stands in the conversation. */
    record Done() implements Replied {}

    /** Somebody wrote or changed something since that version; nothing was saved. How it stands now: */
    record Outdated(Conversation now) implements Replied {}
}
