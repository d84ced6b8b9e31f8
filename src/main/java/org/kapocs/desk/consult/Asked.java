package org.kapocs.desk.consult;

import java.util.List;

/** A question with what was said and done about it, the oldest first. */
public record Asked(Consultation consultation, List<Turn> turns) {}
