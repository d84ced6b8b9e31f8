package org.kapocs.desk.contact.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Receipt;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Open;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Rate;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for help. */
@Controller
@Open
@RequestMapping("/{language:[a-z]{2}}/ask")
class AskPages {
    /** A shelter or a school asks from one address. */
    private static final Rate ASKED = new Rate("contact.ask", 120, Duration.ofHours(1));

    private final Contacts contacts;
    private final Topics topics;
    private final AskChoices choices;
    private final Organizations organizations;
    private final FileDoor door;
    private final Limits limits;

    AskPages(
            Contacts contacts,
            Topics topics,
            AskChoices choices,
            Organizations organizations,
            FileDoor door,
            Limits limits) {
        this.contacts = contacts;
        this.topics = topics;
        this.choices = choices;
        this.organizations = organizations;
        this.door = door;
        this.limits = limits;
    }

    @GetMapping
    Reply form(@RequestParam Map<String, String> sent, Language language, HttpServletRequest request) {
        if (organizations.city().isEmpty()) {
            throw new Problem.NotYet("contact.ask.closed");
        }
        var form = AskForm.of(sent, UUID.randomUUID().toString());
        return choices.page(form, Map.of(), door.justAsked(request).isPresent(), language);
    }

    @PostMapping
    Reply ask(
            @RequestParam Map<String, String> sent,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = AskForm.of(sent, UUID.randomUUID().toString());
        Map<String, String> errors = form.errors(topics);
        if (!errors.isEmpty()) {
            return choices.page(form, errors, false, language);
        }
        limits.take(ASKED, Limits.addressOf(request));
        Optional<Who.CodeHolder> before = door.justAsked(request);
        Receipt receipt = contacts.ask(form.question(language), form.once(), before.orElse(null));
        door.openAfterAsking(receipt, request, response);
        boolean again = before.filter(holder -> holder.contact().equals(receipt.contact()))
                .isPresent();
        return new SeeOther("/" + language.tag() + "/my/receipt" + (again ? "?again=1" : ""));
    }
}
