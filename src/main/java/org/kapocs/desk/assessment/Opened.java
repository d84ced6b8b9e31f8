package org.kapocs.desk.assessment;

import org.kapocs.facts.form.Filling;

/** An assessment with the answers in its form. */
public record Opened(Assessment about, Filling filling) {}
