package org.kapocs.desk.assessment.staff;

import org.kapocs.desk.assessment.Assessment;
import org.kapocs.desk.assessment.Picture;
import org.kapocs.desk.casework.Case;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Page;

/** The picture to be taken home, in the language of the client and in that of the staff. */
public record PicturePage(Case file, String caseLabel, Assessment about, Picture picture, Language language)
        implements Page {

    public String address() {
        return "/staff/cases/" + file.id() + "/assessments/" + about.id();
    }
}
