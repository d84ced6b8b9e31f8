package org.kapocs.desk.rights.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.rights.Copies;
import org.kapocs.desk.rights.CopyAnswer;
import org.kapocs.desk.rights.Shown;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A copy of all that is kept of a client, handed to them at the desk. */
@Controller
@ForStaff(Action.HANDLE_RIGHTS)
@RequestMapping("/staff/cases/{id}/rights/copy")
class CopyPages {
    private final Copies copies;
    private final CopyAnswer answer;
    private final RightsView view;

    CopyPages(Copies copies, CopyAnswer answer, RightsView view) {
        this.copies = copies;
        this.answer = answer;
        this.view = view;
    }

    @GetMapping
    Reply read(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID request,
            Who.Staff who,
            Language language) {
        return new CopyPage(id, request, copies.toBeRead(who, id), view.shown(language), Map.of());
    }

    @PostMapping
    @ForStaff(value = Action.HANDLE_RIGHTS, fresh = true)
    void take(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            HttpServletResponse response)
            throws IOException {
        var form = new Form(sent);
        Shown shown = form.one(Shown.class, "shown")
                .filter(by -> by != Shown.CODE)
                .orElseThrow(() -> new Problem.Invalid(Map.of("shown", "rights.error.choose")));
        Set<UUID> leftOut = form.all("out").stream().map(CopyPages::id).collect(Collectors.toSet());
        UUID request = form.idOrNull("request");
        answer.send(who, copies.take(who, id, shown, leftOut, request), response);
        if (request != null) {
            copies.handedOver(who, request);
        }
    }

    private static UUID id(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException tampered) {
            throw new Problem.Missing();
        }
    }
}
