package org.kapocs.desk.assessment;

import java.util.Map;
import org.kapocs.shared.webhook.Telling;
import org.springframework.stereotype.Component;

/** What programs of others can be told of assessments, by the case in which they stand. */
@Component
class AssessmentsTold implements Telling {

    @Override
    public String thing() {
        return "case";
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of("assessment.done", "assessment.done");
    }
}
