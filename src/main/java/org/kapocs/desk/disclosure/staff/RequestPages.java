package org.kapocs.desk.disclosure.staff;

import java.util.UUID;
import org.kapocs.desk.disclosure.Disclosures;
import org.kapocs.desk.disclosure.Faults;
import org.kapocs.desk.disclosure.Silence;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A request, that its answer was handed over, and when the client is told. */
@Controller
@ForStaff(Action.RECORD_DISCLOSURES)
@RequestMapping("/staff/disclosures/{id}")
class RequestPages {
    private final Disclosures disclosures;
    private final RequestView view;

    RequestPages(Disclosures disclosures, RequestView view) {
        this.disclosures = disclosures;
        this.view = view;
    }

    @GetMapping
    Reply request(@PathVariable UUID id, Who.Staff who, Language language) {
        return view.page(who, id, language);
    }

    @PostMapping("/handover")
    @ForStaff(value = Action.RECORD_DISCLOSURES, fresh = true)
    Reply handOver(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        return view.after(
                who,
                id,
                sent,
                "disclosure.done.handed",
                typed -> disclosures.handOver(who, id, typed.version(), typed.line("to"), typed.line("way")),
                language);
    }

    @PostMapping("/told")
    Reply told(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        return view.after(
                who,
                id,
                sent,
                "disclosure.done.told",
                typed -> {
                    var faults = new Faults();
                    var day = typed.needed("toldOn", faults);
                    faults.raise();
                    disclosures.told(who, id, typed.version(), day);
                },
                language);
    }

    @PostMapping("/silence")
    @ForStaff(value = Action.DECIDE_DISCLOSURES, fresh = true)
    Reply silence(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        return view.after(
                who,
                id,
                sent,
                "disclosure.done.silenced",
                typed -> {
                    var faults = new Faults();
                    Silence silence = typed.silence(faults);
                    faults.raise();
                    disclosures.silence(who, id, typed.version(), silence);
                },
                language);
    }

    @PostMapping("/silence/end")
    @ForStaff(value = Action.DECIDE_DISCLOSURES, fresh = true)
    Reply lift(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        return view.after(
                who,
                id,
                sent,
                "disclosure.done.lifted",
                typed -> disclosures.silence(who, id, typed.version(), null),
                language);
    }
}
