package org.kapocs.desk.plan.open;

import org.kapocs.desk.plan.ToldPlan;
import org.kapocs.shared.web.Piece;

/** The plan in the file of the newcomer who agreed on it. */
public record OwnPlan(ToldPlan plan) implements Piece {}
