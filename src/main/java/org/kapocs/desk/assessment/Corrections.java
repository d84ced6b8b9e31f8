package org.kapocs.desk.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kapocs.facts.form.Filling;
import org.kapocs.facts.form.Forms;
import org.kapocs.facts.form.Tongues;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was corrected in assessments that were done, told from the answers that stood there before. */
@Component
@Transactional
public class Corrections {
    private final AssessmentRows rows;
    private final AnswerSeal seal;
    private final Forms forms;

    Corrections(AssessmentRows rows, AnswerSeal seal, Forms forms) {
        this.rows = rows;
        this.seal = seal;
        this.forms = forms;
    }

    /** Which assessments of a case that was opened were corrected, when and by whom. */
    @Transactional(readOnly = true)
    public List<Corrected> ofCase(Who.Staff who, UUID caseFile) {
        return rows.corrected(who, caseFile);
    }

    /** When it was corrected, by whom, why, and what was changed thereby; the newest first. */
    public List<Correction> of(Who.Staff who, Opened opened, Tongues tongues) {
        Assessment about = opened.about();
        List<AssessmentRows.Former> formers = rows.formers(about.id());
        List<String> answers = seal.opened(
                who,
                opened.file().client(),
                about.id(),
                formers.stream().map(AssessmentRows.Former::answers).toList());
        var corrections = new ArrayList<Correction>();
        List<Filling.Told> after = opened.filling().told(tongues);
        for (int n = 0; n < formers.size(); n++) {
            List<Filling.Told> before = forms.fill(about.form(), answers.get(n)).told(tongues);
            AssessmentRows.Former former = formers.get(n);
            corrections.add(new Correction(former.at(), former.by(), former.why(), Correction.between(before, after)));
            after = before;
        }
        return corrections;
    }
}
