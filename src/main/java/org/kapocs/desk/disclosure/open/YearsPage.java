package org.kapocs.desk.disclosure.open;

import java.util.List;
import org.kapocs.desk.disclosure.YearCount;
import org.kapocs.shared.web.OpenPage;

/** How often authorities asked and what they got, year by year. */
public record YearsPage(List<YearCount> years, int k) implements OpenPage {}
