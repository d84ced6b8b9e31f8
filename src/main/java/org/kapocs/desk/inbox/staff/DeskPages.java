package org.kapocs.desk.inbox.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.referral.PartnerDesks;
import org.kapocs.desk.referral.Places;
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

/** Where referrals to a service of the directory are answered, and how many places it has. */
@Controller
@ForStaff(Action.EDIT_DIRECTORY)
@RequestMapping("/staff/directory/{service}/referrals")
class DeskPages {
    private final PartnerDesks desks;
    private final Places places;

    DeskPages(PartnerDesks desks, Places places) {
        this.desks = desks;
        this.places = places;
    }

    @GetMapping
    Reply show(@PathVariable UUID service, Who.Staff who) {
        return page(who, service, Form.empty(), Map.of());
    }

    /** Lets people read what was sent to an organization: whoever does it shows first who they are. */
    @PostMapping
    @ForStaff(value = Action.EDIT_DIRECTORY, fresh = true)
    Reply set(@PathVariable UUID service, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        desks.set(who, service, form.idOrNull("desk"));
        return after(who, service, form, "referral.done.desk");
    }

    @PostMapping("/places")
    Reply places(@PathVariable UUID service, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        try {
            places.set(who, service, form.numberOrNull("free"));
        } catch (Problem.Invalid invalid) {
            return page(who, service, form, invalid.fields());
        }
        return after(who, service, form, "referral.done.places");
    }

    /** What was chosen beside what is kept now, and has a button of its own, stays chosen. */
    private Reply after(Who.Staff who, UUID service, Form typed, String done) {
        DeskPage page = page(who, service, typed, Map.of());
        return page.begun() ? page : new SeeOther("/staff/directory/" + service + "/referrals", done);
    }

    private DeskPage page(Who.Staff who, UUID service, Form typed, Map<String, String> errors) {
        return new DeskPage(
                desks.standing(who, service),
                desks.settable(who),
                places.of(who, List.of(service)).get(service),
                typed,
                errors);
    }
}
