package org.kapocs.desk.procedure.staff;

import org.kapocs.desk.procedure.Procedure;
import org.kapocs.desk.procedure.ToldMatter;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Page;

/**
 * What a client takes home about a matter: in their language, and beside it in that of the offices.
 *
 * @param office the same in Hungarian; it may be the client's language
 * @param house whose language that is
 */
public record SheetPage(
        Procedure procedure, String caseLabel, ToldMatter theirs, ToldMatter office, Language language, Language house)
        implements Page {

    public String back() {
        return "/staff/cases/" + procedure.file().id() + "/matters/" + procedure.code();
    }

    public String address() {
        return back() + "/print";
    }
}
