package org.kapocs.desk.plan;

import java.time.LocalDate;
import org.kapocs.shared.privacy.HowGiven;

/**
 * That the client agreed.
 *
 * @param interpreter who interpreted; empty for nobody
 */
public record Agreement(LocalDate on, HowGiven how, String interpreter) {}
