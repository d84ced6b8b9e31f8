package org.kapocs.facts.matter.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.kapocs.facts.matter.Catalogue;
import org.kapocs.facts.matter.Entry;
import org.kapocs.facts.matter.View;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue, looked up at the desk and looked after by editors. */
@Controller
@ForStaff(Action.READ_MATTERS)
class CataloguePages {
    private final Catalogue catalogue;
    private final Messages messages;
    private final Clock clock;

    CataloguePages(Catalogue catalogue, Messages messages, Clock clock) {
        this.catalogue = catalogue;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/staff/matters")
    Reply list(@RequestParam MultiValueMap<String, String> sent, Language reader) {
        var form = new Form(sent);
        View view = form.one(View.class, "view").orElse(View.ALL);
        var order = com.ibm.icu.text.Collator.getInstance(reader.locale());
        List<Entry> found = catalogue.find(view, form.text("q")).stream()
                .sorted(Comparator.comparing(
                        entry -> messages.text(reader, entry.matter().nameKey()), order::compare))
                .toList();
        return new CataloguePage(form.text("q"), view, found, catalogue.due(), LocalDate.now(clock));
    }
}
