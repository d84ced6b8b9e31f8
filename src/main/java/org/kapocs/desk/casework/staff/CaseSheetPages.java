package org.kapocs.desk.casework.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.table.Exports;
import org.kapocs.shared.table.Taking;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases as a file. */
@Controller
@ForStaff(value = Action.READ_CASES, fresh = true)
class CaseSheetPages {
    private final CaseSheet sheet;
    private final CaseList list;
    private final Topics topics;
    private final Exports exports;

    CaseSheetPages(CaseSheet sheet, CaseList list, Topics topics, Exports exports) {
        this.sheet = sheet;
        this.list = list;
        this.topics = topics;
        this.exports = exports;
    }

    @PostMapping("/staff/cases/sheet")
    void take(
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader,
            HttpServletResponse response)
            throws IOException {
        var form = new Form(sent);
        Taking wanted = Taking.of(form);
        var wish = CaseWish.read(form, topics, list.marks(who));
        exports.send(who, reader, wanted, sheet.of(who, reader, wish), response);
    }
}
