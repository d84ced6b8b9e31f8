package org.kapocs.desk.satisfaction.open;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.satisfaction.SatisfactionLinks;
import org.kapocs.shared.access.Open;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the link leads. Looking answers nothing; a picture does, and leads on to a link that only this browser knows. */
@Controller
@Open
@RequestMapping("/{language:[a-z]{2}}/satisfaction/{token}")
class LinkPages {
    private final SatisfactionLinks links;

    LinkPages(SatisfactionLinks links) {
        this.links = links;
    }

    @GetMapping
    Reply look(@PathVariable String token, HttpServletRequest request) {
        return page(token, Map.of(), null, request);
    }

    @PostMapping
    Reply answer(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> sent,
            Language language,
            HttpServletRequest request) {
        var typed = new Form(sent);
        try {
            return links.answer(token, Touched.given(typed))
                    .<Reply>map(next -> new SeeOther("/" + language.tag() + "/satisfaction/" + next))
                    .orElseGet(() -> page(token, Map.of(), null, request));
        } catch (Problem.Invalid invalid) {
            return page(token, invalid.fields(), Typed.of(typed), request);
        }
    }

    private AnswerPage page(
            String token, Map<String, String> errors, @Nullable Typed typed, HttpServletRequest request) {
        return new AnswerPage("/satisfaction/" + token, links.look(token, Limits.addressOf(request)), errors, typed);
    }
}
