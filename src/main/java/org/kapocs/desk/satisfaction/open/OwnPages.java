package org.kapocs.desk.satisfaction.open;

import org.kapocs.desk.satisfaction.OwnSatisfaction;
import org.kapocs.shared.access.ForCodeHolder;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A newcomer answers in their own file. */
@Controller
@ForCodeHolder
class OwnPages {
    private final OwnSatisfaction satisfaction;

    OwnPages(OwnSatisfaction satisfaction) {
        this.satisfaction = satisfaction;
    }

    @PostMapping("/{language:[a-z]{2}}/my/file/satisfaction")
    Reply answer(@RequestParam MultiValueMap<String, String> sent, Who.CodeHolder who, Language language) {
        var typed = new Form(sent);
        try {
            satisfaction.answer(who, Touched.given(typed));
        } catch (Problem.Invalid invalid) {
            return new AnswerPage("/my/file/satisfaction", satisfaction.door(who), invalid.fields(), Typed.of(typed));
        }
        return new SeeOther("/" + language.tag() + "/my/file#satisfaction");
    }
}
