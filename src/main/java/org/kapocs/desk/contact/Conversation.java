package org.kapocs.desk.contact;

import java.util.List;

/** A contact and what was said in it, the oldest first. */
public record Conversation(Contact contact, List<Message> messages) {}
