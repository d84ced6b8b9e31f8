package org.kapocs.desk.disclosure.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.disclosure.AuthorityKind;
import org.kapocs.desk.disclosure.Channel;
import org.kapocs.desk.disclosure.Deciders;
import org.kapocs.desk.disclosure.Disclosures;
import org.kapocs.desk.disclosure.Faults;
import org.kapocs.desk.disclosure.Ground;
import org.kapocs.desk.disclosure.Letter;
import org.kapocs.desk.disclosure.Silence;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Recording what an authority asks. */
@Controller
@ForStaff(Action.RECORD_DISCLOSURES)
@RequestMapping("/staff/disclosures/new")
class RecordPages {
    private final Disclosures disclosures;
    private final Deciders deciders;
    private final Named named;
    private final Clock clock;

    RecordPages(Disclosures disclosures, Deciders deciders, Named named, Clock clock) {
        this.disclosures = disclosures;
        this.deciders = deciders;
        this.named = named;
        this.clock = clock;
    }

    @GetMapping
    Reply form(Who.Staff who, Language language) {
        var fresh = Typed.nothing()
                .with("once", UUID.randomUUID())
                .with("how", Channel.IN_PERSON)
                .with("receivedOn", LocalDate.now(clock));
        return page(who, fresh, Map.of(), language);
    }

    @PostMapping
    Reply record(@RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        var typed = new Typed(sent);
        try {
            var faults = new Faults();
            Letter letter = letter(typed, faults);
            Silence silence = silence(typed, faults);
            letter.check(faults, LocalDate.now(clock));
            faults.raise();
            UUID id = disclosures.record(who, letter, silence, typed.text("once"));
            return new SeeOther("/staff/disclosures/" + id, "disclosure.done.recorded");
        } catch (Problem.Invalid invalid) {
            return page(who, typed, invalid.fields(), language);
        }
    }

    private static Letter letter(Typed typed, Faults faults) {
        return new Letter(
                typed.chosen(AuthorityKind.class, "kind", faults),
                typed.line("authority"),
                typed.line("reference"),
                typed.line("number"),
                typed.line("person"),
                typed.text("asked"),
                typed.chosen(Ground.class, "ground", faults),
                typed.line("groundText"),
                typed.needed("receivedOn", faults),
                typed.chosen(Channel.class, "how", faults),
                typed.day("dueOn", faults));
    }

    /** Whether the client may know is never assumed: it is what the letter says. */
    private @Nullable Silence silence(Typed typed, Faults faults) {
        String telling = typed.text("telling");
        faults.unless(telling.equals("yes") || telling.equals("no"), "telling", "disclosure.error.choose");
        if (!telling.equals("no")) {
            return null;
        }
        Silence silence = typed.silence(faults);
        silence.check(faults, LocalDate.now(clock));
        return silence;
    }

    private RecordPage page(Who.Staff who, Typed typed, Map<String, String> errors, Language reader) {
        return new RecordPage(
                typed,
                named.of(AuthorityKind.values(), "disclosure.kind.", reader),
                named.of(Ground.values(), "disclosure.ground.", reader),
                named.of(Channel.values(), "disclosure.how.", reader),
                named.yesOrNo("disclosure.telling.", reader),
                deciders.besides(who),
                errors);
    }
}
