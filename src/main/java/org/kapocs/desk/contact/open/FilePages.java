package org.kapocs.desk.contact.open;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Conversation;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.shared.access.ForCodeHolder;
import org.kapocs.shared.access.Open;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Rate;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.kapocs.shared.web.SentFile;
import org.kapocs.shared.web.SentForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A newcomer's own file: what was said, how it stands, how to reach them, who opened it. */
@Controller
@ForCodeHolder
@RequestMapping("/{language:[a-z]{2}}/my/file")
class FilePages {
    private static final Rate WRITTEN = new Rate("contact.write", 30, Duration.ofHours(1));
    private static final Map<String, String> DONE =
            Map.of("sent", "contact.file.sent", "reach", "contact.file.reach.saved");

    private final Contacts contacts;
    private final Enclosures enclosures;
    private final FileView view;
    private final Limits limits;
    private final FileLimits room;

    FilePages(Contacts contacts, Enclosures enclosures, FileView view, Limits limits, FileLimits room) {
        this.contacts = contacts;
        this.enclosures = enclosures;
        this.view = view;
        this.limits = limits;
        this.room = room;
    }

    @GetMapping
    Reply file(Who.CodeHolder who, Language language, @RequestParam Map<String, String> sent) {
        String before = sent.getOrDefault("before", "");
        return view.page(
                who,
                language,
                FileView.Typed.nothing(
                        before.matches("\\d{1,9}") ? Integer.parseInt(before) : Conversation.NEWEST,
                        done(sent.getOrDefault("done", ""))));
    }

    private static @Nullable String done(String what) {
        return DONE.get(what);
    }

    /** Open to anybody: whose time was over while they wrote signs in again and loses no word; no file of theirs is read. */
    @PostMapping
    @Open(files = true)
    Reply write(Language language, HttpServletRequest request) {
        if (!(Standing.now() instanceof Who.CodeHolder who)) {
            try (SentForm sent = SentForm.words(request)) {
                return new MyPage("", Draft.of(sent.form()), "contact.my.over", 0);
            }
        }
        Optional<String> full = room.before(who, request);
        if (full.isPresent()) {
            try (SentForm sent = SentForm.words(request)) {
                return view.page(
                        who, language, FileView.Typed.wrong(Draft.of(sent.form()), Map.of("file", full.get())));
            }
        }
        try (SentForm sent = enclosures.readOfNewcomer(request)) {
            return written(who, language, Draft.of(sent.form()).with(sent.files()), sent.files());
        }
    }

    private Reply written(Who.CodeHolder who, Language language, Draft draft, List<SentFile> files) {
        Map<String, String> errors = draft.errors(!files.isEmpty());
        if (!errors.isEmpty()) {
            return view.page(who, language, FileView.Typed.wrong(draft, errors));
        }
        try {
            limits.take(WRITTEN, who.contact().toString());
        } catch (Problem.TooMany many) {
            return view.page(who, language, FileView.Typed.wrong(draft, Map.of("text", FilePage.TOO_MANY)));
        }
        Optional<String> full =
                room.after(who, files.stream().filter(file -> !file.noRoom()).toList());
        if (full.isPresent()) {
            return view.page(who, language, FileView.Typed.wrong(draft, Map.of("file", full.get())));
        }
        Enclosures.Looked looked = files.isEmpty() ? Enclosures.Looked.NOTHING : enclosures.lookOfNewcomer(files);
        if (!looked.turned().isEmpty()) {
            return view.page(who, language, FileView.Typed.turned(draft, looked.turned()));
        }
        try {
            contacts.write(who, draft.once(), language.tag(), draft.text(), looked.fit());
        } catch (Problem.Conflict refused) {
            return view.page(who, language, FileView.Typed.wrong(draft, Map.of("text", refused.key())));
        }
        return new SeeOther("/" + language.tag() + "/my/file?done=sent#messages");
    }

    /** As open as {@link #write}, for the same reason. */
    @PostMapping("/reach")
    @Open
    Reply reach(Language language, @RequestParam Map<String, String> sent) {
        if (!(Standing.now() instanceof Who.CodeHolder who)) {
            return new MyPage("", Draft.of(sent), "contact.my.over.reach", 0);
        }
        var form = ReachForm.of(sent);
        Map<String, String> errors = form.errors();
        if (!errors.isEmpty()) {
            return view.page(who, language, FileView.Typed.wrong(form, errors));
        }
        contacts.reachBy(who, form.reach());
        return new SeeOther("/" + language.tag() + "/my/file?done=reach");
    }
}
