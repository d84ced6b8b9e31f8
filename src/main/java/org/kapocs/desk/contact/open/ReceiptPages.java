package org.kapocs.desk.contact.open;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.kapocs.desk.contact.CaseCodes;
import org.kapocs.desk.contact.Receipt;
import org.kapocs.shared.access.ForCodeHolder;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The receipt, shown for half an hour after asking. */
@Controller
@ForCodeHolder
class ReceiptPages {
    private final CaseCodes codes;
    private final FileDoor door;

    ReceiptPages(CaseCodes codes, FileDoor door) {
        this.codes = codes;
        this.door = door;
    }

    @GetMapping("/{language:[a-z]{2}}/my/receipt")
    Reply receipt(
            Who.CodeHolder who, Language language, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        String my = "/" + language.tag() + "/my";
        if (!door.showsReceipt(request)) {
            return new SeeOther(my + "/file");
        }
        Receipt receipt = codes.receipt(who);
        var site = ServletUriComponentsBuilder.fromContextPath(request).path(my);
        String typed = site.toUriString();
        String address = site.queryParam("code", receipt.code().shown()).toUriString();
        return new ReceiptPage(
                receipt.code().shown(),
                receipt.pin().substring(0, 3) + " " + receipt.pin().substring(3),
                address,
                typed,
                receipt.danger(),
                sent.containsKey("again"));
    }
}
