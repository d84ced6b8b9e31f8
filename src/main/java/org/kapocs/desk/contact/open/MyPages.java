package org.kapocs.desk.contact.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.kapocs.desk.contact.CaseCode;
import org.kapocs.desk.contact.CaseCodes;
import org.kapocs.desk.contact.PlainText;
import org.kapocs.shared.access.Open;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Rate;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
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
    private static final Rate FEW = new Rate("contact.code", 5, Duration.ofMinutes(5));

    private static final Rate MANY = new Rate("contact.code.hour", 20, Duration.ofHours(1));
    private static final Rate ADDRESS = new Rate("contact.code.address", 30, Duration.ofMinutes(15));

    private final CaseCodes codes;
    private final FileDoor door;
    private final Limits limits;

    MyPages(CaseCodes codes, FileDoor door, Limits limits) {
        this.codes = codes;
        this.door = door;
        this.limits = limits;
    }

    @GetMapping("/{language:[a-z]{2}}/my")
    Reply form(@RequestParam(defaultValue = "") String code, Language language) {
        if (code.isEmpty() && Standing.now() instanceof Who.CodeHolder) {
            return new SeeOther("/" + language.tag() + "/my/file");
        }
        return new MyPage(PlainText.line(code), Map.of());
    }

    @PostMapping("/{language:[a-z]{2}}/my")
    Reply signIn(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String pin,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response) {
        String tried = CaseCode.parse(code).map(CaseCode::plain).orElse("");
        limits.take(ADDRESS, Limits.addressOf(request));
        limits.take(FEW, tried);
        limits.take(MANY, tried);
        var key = codes.signIn(code, pin);
        if (key.isEmpty()) {
            return new MyPage(PlainText.line(code), Map.of("code", "contact.my.wrong"));
        }
        limits.forget(FEW, tried);
        limits.forget(MANY, tried);
        door.open(key.get(), request, response);
        return new SeeOther("/" + language.tag() + "/my/file");
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
