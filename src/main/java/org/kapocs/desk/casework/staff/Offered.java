package org.kapocs.desk.casework.staff;

import java.util.List;
import org.kapocs.shared.web.Choice;

/** What each field of the filter of a list of cases offers. */
public record Offered(
        List<Choice> caseworkers, List<Choice> topics, List<Choice> languages, List<Choice> days, List<String> marks) {}
