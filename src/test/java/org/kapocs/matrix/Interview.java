package org.kapocs.matrix;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kapocs.desk.assessment.Assessments;
import org.kapocs.facts.form.FormVersion;
import org.kapocs.facts.form.Forms;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;

/** A client is asked in a story, and one answer is written down; the rest comes later. */
record Interview(Assessments assessments, Forms forms) {
    private static final String QUESTION = "q.close.goal";

    void in(Story story) {
        Who.Staff who = story.officer();
        UUID file = story.id("case");
        UUID form = Standing.as(who, forms::offered).stream()
                .filter(each -> each.key().equals("integration"))
                .map(FormVersion::id)
                .findFirst()
                .orElseThrow();
        UUID id = Standing.as(
                who,
                () -> assessments.begin(who, file, form, "fa", UUID.randomUUID().toString()));
        var filling = Standing.as(who, () -> assessments.open(who, file, id)).filling();
        int last = filling.pages() - 1;
        filling.answer(last, _ -> List.of("kanarivalasz" + story.name()), Set.of(QUESTION));
        Standing.as(who, () -> assessments.save(who, file, id, 1, last, filling, ""));
        story.ids().put("assessment", id);
    }
}
