package org.kapocs.desk.referral.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.referral.Referral;
import org.kapocs.desk.referral.ReferralState;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.desk.referral.Telling;
import org.kapocs.desk.referral.Together;
import org.kapocs.desk.referral.Whereabouts;
import org.kapocs.desk.referral.staff.DraftPage.Notice;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
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

/** The second step of a referral: what to share, looking at it with the recipient's eyes, and sending it. */
@Controller
@ForStaff(Action.REFER)
@RequestMapping("/staff/cases/{caseId}/referrals/{id}")
class DraftPages {
    private final Referrals referrals;
    private final Whereabouts whereabouts;
    private final Together together;
    private final Telling telling;
    private final Languages languages;
    private final DraftView view;

    DraftPages(
            Referrals referrals,
            Whereabouts whereabouts,
            Together together,
            Telling telling,
            Languages languages,
            DraftView view) {
        this.referrals = referrals;
        this.whereabouts = whereabouts;
        this.together = together;
        this.telling = telling;
        this.languages = languages;
        this.view = view;
    }

    @GetMapping
    Reply draft(
            @PathVariable UUID caseId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean changed,
            Who.Staff who) {
        if (referrals.get(who, id).state() != ReferralState.DRAFT) {
            return new SeeOther("/staff/cases/" + caseId);
        }
        return view.of(who, caseId, id, null, changed ? Notice.CHANGED : Notice.NONE, Map.of());
    }

    @PostMapping
    Reply revise(
            @PathVariable UUID caseId,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who) {
        return saved(
                who, caseId, id, version, typed(who, id, sent), _ -> new SeeOther(address(caseId, id) + "#preview"));
    }

    /** Sends what was looked at. What stands in the form otherwise is saved and shown first. */
    @PostMapping("/send")
    Reply send(
            @PathVariable UUID caseId,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who) {
        Typed typed = typed(who, id, sent);
        Referral draft = referrals.get(who, id);
        if (draft.state() == ReferralState.DRAFT
                && (draft.version() != version || !typed.equals(Typed.savedIn(draft)))) {
            return saved(
                    who, caseId, id, version, typed, _ -> new SeeOther(address(caseId, id) + "?changed=true#preview"));
        }
        if (draft.state() == ReferralState.DRAFT && !Integer.toString(version).equals(sent.getFirst("named"))) {
            List<Telling.Found> tells = telling.of(who, draft);
            DraftPage asked =
                    view.of(who, caseId, id, null, Notice.HINDERED, Map.of()).telling(tells);
            if (asked.asks()) {
                return asked;
            }
        }
        try {
            referrals.send(who, id, version, Along.of(sent), sent.containsKey("though"));
        } catch (Problem.Conflict hindered) {
            if (hindered.key().equals("referral.conflict")) {
                throw hindered;
            }
            return view.of(who, caseId, id, null, Notice.HINDERED, hindered.key(), Map.of());
        }
        return new SeeOther("/staff/cases/" + caseId, SentPiece.SAID);
    }

    /** To which of its locations they are sent. Whatever else stands in the form is saved along. */
    @PostMapping("/place")
    Reply place(
            @PathVariable UUID caseId,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who) {
        return saved(who, caseId, id, version, typed(who, id, sent), _ -> new SeeOther(address(caseId, id) + "#place"));
    }

    /** People of the household are referred along, each by a draft in their own case. */
    @PostMapping("/together")
    Reply join(
            @PathVariable UUID caseId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<UUID> people,
            @RequestParam String once,
            Who.Staff who) {
        together.join(who, id, people, once);
        return new SeeOther(address(caseId, id) + "#together");
    }

    /** Keeps the draft and goes to record the consent that it lacks; from there the way leads back. */
    @PostMapping("/consent")
    Reply consent(
            @PathVariable UUID caseId,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who) {
        return saved(who, caseId, id, version, typed(who, id, sent), DraftPages::consentFor);
    }

    private static Reply consentFor(Referral draft) {
        String sections = draft.sections().stream()
                .sorted()
                .map(each -> "&sections=" + each)
                .collect(Collectors.joining());
        String back = URLEncoder.encode(address(draft.caseFile(), draft.id()), StandardCharsets.UTF_8);
        return new SeeOther("/staff/cases/" + draft.caseFile() + "/consents/new?service="
                + draft.to().service() + sections + "&back=" + back);
    }

    private Reply saved(Who.Staff who, UUID caseId, UUID id, int version, Typed typed, Function<Referral, Reply> then) {
        try {
            int now = version;
            if (!Objects.equals(typed.place(), place(who, id))) {
                whereabouts.choose(who, id, now++, typed.place());
            }
            referrals.revise(who, id, now, typed.sections(), typed.asked(), typed.language());
        } catch (Problem.Invalid invalid) {
            return view.of(who, caseId, id, typed, Notice.NONE, invalid.fields());
        } catch (Problem.Conflict meanwhile) {
            if (referrals.get(who, id).state() != ReferralState.DRAFT) {
                throw meanwhile;
            }
            return view.of(who, caseId, id, typed, Notice.CONFLICT, Map.of());
        }
        return then.apply(referrals.get(who, id));
    }

    private @Nullable UUID place(Who.Staff who, UUID id) {
        return Typed.savedIn(referrals.get(who, id)).place();
    }

    private Typed typed(Who.Staff who, UUID id, MultiValueMap<String, String> sent) {
        String tag = Optional.ofNullable(sent.getFirst("language"))
                .flatMap(languages::of)
                .orElseThrow(Problem.Missing::new)
                .tag();
        return Typed.of(
                sent.getOrDefault("sections", List.of()),
                Objects.requireNonNullElse(sent.getFirst("asked"), ""),
                tag,
                // A service with one location asks for none.
                sent.containsKey("place") ? new Form(sent).idOrNull("place") : place(who, id));
    }

    private static String address(UUID caseId, UUID id) {
        return "/staff/cases/" + caseId + "/referrals/" + id;
    }
}
