package org.kapocs.facts.form;

/** In which languages a form is shown: the client's, and that of the staff. */
public record Tongues(String theirs, String ours) {}
