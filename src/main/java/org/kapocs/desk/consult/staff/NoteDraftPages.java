package org.kapocs.desk.consult.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.consult.NoteDraft;
import org.kapocs.desk.consult.NoteDrafts;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;
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

/** Reading a note that somebody else wrote, and publishing it or giving it back. */
@Controller
@ForStaff(Action.EDIT_KNOWLEDGE)
@RequestMapping("/staff/knowledge/drafts/{draft}")
class NoteDraftPages {
    private final NoteDrafts drafts;
    private final Accounts accounts;

    NoteDraftPages(NoteDrafts drafts, Accounts accounts) {
        this.drafts = drafts;
        this.accounts = accounts;
    }

    @GetMapping
    Reply show(@PathVariable UUID draft, Who.Staff who) {
        return page(who, draft, Form.empty(), null, Map.of());
    }

    @PostMapping("/publication")
    Reply publish(@PathVariable UUID draft, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        try {
            UUID note = drafts.publish(who, draft, form.number("version"), form.has("nobody"));
            return new SeeOther("/staff/knowledge/" + note, "consult.done.notepublished");
        } catch (Problem.Invalid invalid) {
            return page(who, draft, form, null, invalid.fields());
        } catch (Problem.Conflict | Problem.Refused notNow) {
            return page(who, draft, form, notNow.key(), Map.of());
        }
    }

    @PostMapping("/return")
    Reply giveBack(@PathVariable UUID draft, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        try {
            drafts.giveBack(who, draft, form.number("version"), form.text("reason"));
            return new SeeOther("/staff/knowledge", "consult.done.notereturned");
        } catch (Problem.Invalid invalid) {
            return page(who, draft, form, null, invalid.fields());
        } catch (Problem.Conflict | Problem.Refused notNow) {
            return page(who, draft, form, notNow.key(), Map.of());
        }
    }

    private NoteDraftPage page(
            Who.Staff who, UUID id, Form typed, @Nullable String problem, Map<String, String> errors) {
        NoteDraft draft = drafts.get(who, id);
        String writer = accounts.namesOf(who, List.of(draft.writtenBy())).getOrDefault(draft.writtenBy(), "");
        return new NoteDraftPage(draft, writer, who.account(), typed, problem, errors);
    }
}
