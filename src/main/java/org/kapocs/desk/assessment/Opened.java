package org.kapocs.desk.assessment;

import org.kapocs.desk.casework.Case;
import org.kapocs.facts.form.Filling;

/** An assessment with the answers in its form, and the case in which it was opened. */
public record Opened(Case file, Assessment about, Filling filling) {}
