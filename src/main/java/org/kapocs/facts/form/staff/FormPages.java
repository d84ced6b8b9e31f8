package org.kapocs.facts.form.staff;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.facts.form.Forms;
import org.kapocs.facts.form.Understanding;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.kapocs.shared.web.TypedText;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Forms: what there is, a workbook that is sent, what was understood of it, and publishing. */
@Controller
@ForStaff(Action.EDIT_FORMS)
@RequestMapping("/staff/forms")
class FormPages {
    private static final int MOST = 4 << 20;

    private final Forms forms;

    FormPages(Forms forms) {
        this.forms = forms;
    }

    @GetMapping
    Reply all() {
        return new FormsPage(forms.all(), forms.drafts(), Map.of());
    }

    @PostMapping
    Reply send(Who.Staff who, @RequestParam(name = "file") MultipartFile file, @RequestParam(name = "once") String once)
            throws IOException {
        String name =
                TypedText.line(Optional.ofNullable(file.getOriginalFilename()).orElse(""));
        if (file.isEmpty() && name.isEmpty()) {
            return new FormsPage(forms.all(), forms.drafts(), Map.of("file", "form.error.nofile"));
        }
        byte[] content;
        try (var stream = file.getInputStream()) {
            content = stream.readNBytes(MOST + 1);
        }
        Understanding read = forms.read(content, name);
        if (read.form() == null) {
            return new ReportPage(name, null, read, null);
        }
        return new SeeOther("/staff/forms/drafts/" + forms.keep(who, read, name, once));
    }

    @GetMapping("/drafts/{draft}")
    Reply report(@PathVariable UUID draft) {
        return report(draft, null);
    }

    private Reply report(UUID draft, @org.jspecify.annotations.Nullable String problem) {
        Understanding read = forms.draft(draft);
        return new ReportPage(read.form() == null ? "" : read.form().title(), draft, read, problem);
    }

    @PostMapping("/drafts/{draft}/publication")
    Reply publish(Who.Staff who, @PathVariable UUID draft, @RequestParam MultiValueMap<String, String> sent) {
        try {
            forms.publish(who, draft, new Form(sent).text("once"));
            return new SeeOther("/staff/forms", "form.done.published");
        } catch (Problem.Conflict notNow) {
            return report(draft, notNow.key());
        }
    }

    @PostMapping("/drafts/{draft}/discard")
    Reply discard(Who.Staff who, @PathVariable UUID draft) {
        forms.discard(who, draft);
        return new SeeOther("/staff/forms", "form.done.discarded");
    }

    @PostMapping("/{form}/offer")
    Reply offer(Who.Staff who, @PathVariable UUID form, @RequestParam MultiValueMap<String, String> sent) {
        boolean offered = new Form(sent).has("offered");
        forms.offer(who, form, offered);
        return new SeeOther("/staff/forms", offered ? "form.done.offered" : "form.done.withdrawn");
    }
}
