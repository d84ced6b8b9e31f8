package org.kapocs.desk.rights.open;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.rights.Copies;
import org.kapocs.desk.rights.CopyAnswer;
import org.kapocs.desk.rights.Detail;
import org.kapocs.desk.rights.Kind;
import org.kapocs.desk.rights.Requests;
import org.kapocs.desk.rights.Shown;
import org.kapocs.desk.rights.Way;
import org.kapocs.desk.rights.Wish;
import org.kapocs.shared.access.ForCodeHolder;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Rate;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a newcomer asks of what is kept of them: to take it along, to have it put right, to have it erased. */
@Controller
@ForCodeHolder
@RequestMapping("/{language:[a-z]{2}}/my/rights")
class OwnRightsPages {
    private static final Rate COPIES = new Rate("rights.take", 5, Duration.ofHours(1));

    private final Requests requests;
    private final Copies copies;
    private final CopyAnswer answer;
    private final Limits limits;
    private final Messages messages;

    OwnRightsPages(Requests requests, Copies copies, CopyAnswer answer, Limits limits, Messages messages) {
        this.requests = requests;
        this.copies = copies;
        this.answer = answer;
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping
    Reply rights(@RequestParam(defaultValue = "") String done, Who.CodeHolder who, Language language) {
        return page(who, Form.empty(), done.equals("asked"), Map.of(), language);
    }

    /** To be erased is asked with a box that is ticked by hand: nobody asks for it by a touch that slipped. */
    @PostMapping
    Reply ask(@RequestParam MultiValueMap<String, String> sent, Who.CodeHolder who, Language language) {
        var form = new Form(sent);
        try {
            Kind kind = form.one(Kind.class, "kind")
                    .orElseThrow(() -> new Problem.Invalid(Map.of("words", "rights.error.words")));
            if (kind == Kind.ERASURE && !form.has("sure")) {
                throw new Problem.Invalid(Map.of("sure", "rights.error.sure"));
            }
            Detail detail =
                    kind == Kind.CORRECTION ? form.one(Detail.class, "detail").orElse(null) : null;
            requests.ask(who, new Wish(kind, Way.OWN_FILE, Shown.CODE, detail, form.text("words")), form.text("once"));
            return new SeeOther("/" + language.tag() + "/my/rights?done=asked");
        } catch (Problem.Invalid invalid) {
            return page(who, form, false, invalid.fields(), language);
        }
    }

    @PostMapping("/copy")
    void take(Who.CodeHolder who, HttpServletResponse response) throws IOException {
        limits.take(COPIES, who.contact().toString());
        answer.send(who, copies.own(who), response);
    }

    @PostMapping("/{id}/back")
    Reply takeBack(@PathVariable UUID id, Who.CodeHolder who, Language language) {
        requests.takeBack(who, id);
        return new SeeOther("/" + language.tag() + "/my/rights");
    }

    private OwnRightsPage page(
            Who.CodeHolder who, Form form, boolean asked, Map<String, String> errors, Language reader) {
        return new OwnRightsPage(
                requests.own(who),
                Arrays.stream(Detail.values())
                        .map(detail -> new Choice(detail.name(), messages.text(reader, detail.nameKey())))
                        .toList(),
                form.text("detail"),
                form.text("words"),
                asked,
                errors);
    }
}
