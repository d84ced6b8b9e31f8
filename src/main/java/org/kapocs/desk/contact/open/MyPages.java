package org.kapocs.desk.contact.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.kapocs.desk.contact.CaseCode;
import org.kapocs.desk.contact.CaseCodes;
import org.kapocs.shared.access.Open;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Rate;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.kapocs.shared.web.TypedText;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way into one's own file, and out of it. */
@Controller
@Open
class MyPages {
    private static final String QUICK_EXIT = "https://www.met.hu/";

    /** Five tries, then one a minute; after twenty in an hour, one in three minutes. Nobody waits longer than that. */
    static final Rate FEW = new Rate("contact.code", 5, Duration.ofMinutes(5));

    static final Rate MANY = new Rate("contact.code.hour", 20, Duration.ofHours(1));
    private static final Rate ADDRESS = new Rate("contact.code.address", 30, Duration.ofMinutes(15));

    private final CaseCodes codes;
    private final FileDoor door;
    private final Limits limits;
    private final FileView view;

    MyPages(CaseCodes codes, FileDoor door, Limits limits, FileView view) {
        this.view = view;
        this.codes = codes;
        this.door = door;
        this.limits = limits;
    }

    @GetMapping("/{language:[a-z]{2}}/my")
    Reply form(@RequestParam(defaultValue = "") String code, Language language) {
        if (code.isEmpty() && Standing.now() instanceof Who.CodeHolder) {
            return new SeeOther("/" + language.tag() + "/my/file");
        }
        return MyPage.of(TypedText.line(code));
    }

    /** Who was writing when the time was over finds the words again, to be sent with a click. */
    @PostMapping("/{language:[a-z]{2}}/my")
    Reply signIn(
            @RequestParam Map<String, String> sent,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response) {
        String code = TypedText.line(sent.getOrDefault("code", ""));
        var draft = Draft.of(sent);
        Optional<CaseCodes.Key> key;
        try {
            key = tried(code, sent.getOrDefault("pin", ""), request);
        } catch (Problem.TooMany many) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(many.retryAfterSeconds()));
            return new MyPage(code, draft, "contact.my.wait", Math.ceilDiv(many.retryAfterSeconds(), 60));
        }
        if (key.isEmpty()) {
            return new MyPage(code, draft, "contact.my.wrong", 0);
        }
        door.open(key.get(), request, response);
        if (draft.empty()) {
            return new SeeOther("/" + language.tag() + "/my/file");
        }
        var holder = new Who.CodeHolder(key.get().contact());
        return Standing.as(holder, () -> view.page(holder, language, FileView.Typed.kept(draft)));
    }

    private Optional<CaseCodes.Key> tried(String code, String pin, HttpServletRequest request) {
        limits.take(ADDRESS, Limits.addressOf(request));
        Optional<String> plain = CaseCode.parse(code).map(CaseCode::plain);
        plain.ifPresent(known -> limits.take(FEW, known));
        plain.ifPresent(known -> limits.take(MANY, known));
        Optional<CaseCodes.Key> key = codes.signIn(code, pin);
        if (key.isPresent()) {
            plain.ifPresent(known -> limits.forget(FEW, known));
            plain.ifPresent(known -> limits.forget(MANY, known));
        }
        return key;
    }

    @PostMapping("/{language:[a-z]{2}}/my/sign-out")
    Reply signOut(Language language, HttpServletRequest request, HttpServletResponse response) {
        door.close(request, response);
        return new SeeOther("/" + language.tag());
    }

    /** Out at once, by a plain link: nothing stays open here, and another page stands in front. */
    @GetMapping("/{language:[a-z]{2}}/my/leave")
    Reply leave(HttpServletRequest request, HttpServletResponse response) {
        door.close(request, response);
        return new SeeOther(QUICK_EXIT);
    }
}
