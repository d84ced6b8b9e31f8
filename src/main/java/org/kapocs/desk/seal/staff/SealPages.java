package org.kapocs.desk.seal.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.seal.Danger;
import org.kapocs.desk.seal.LockOuts;
import org.kapocs.desk.seal.Said;
import org.kapocs.desk.seal.SealedFile;
import org.kapocs.desk.seal.Seals;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.web.Choice;
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

/** Sealing the file of a case's client, its keepers, and who is locked out. */
@Controller
@RequestMapping("/staff/cases/{id}/seal")
class SealPages {
    private final Seals seals;
    private final LockOuts lockOuts;
    private final Messages messages;

    SealPages(Seals seals, LockOuts lockOuts, Messages messages) {
        this.seals = seals;
        this.lockOuts = lockOuts;
        this.messages = messages;
    }

    @GetMapping
    @ForStaff(Action.READ_CASES)
    Reply show(@PathVariable UUID id, Who.Staff who, Language language) {
        return page(who, id, Form.empty().with("once", UUID.randomUUID()), Map.of(), language);
    }

    @PostMapping
    @ForStaff(value = Action.WORK_CASES, fresh = true)
    Reply seal(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        var form = new Form(sent);
        return answered(who, id, form, "seal.done.sealed", language, () -> {
            Danger danger = form.one(Danger.class, "danger")
                    .orElseThrow(() -> new Problem.Invalid(Map.of("danger", "seal.error.choose")));
            seals.seal(who, id, danger, form.text("note"), along(form), form.text("once"));
        });
    }

    private static Set<UUID> along(Form form) {
        try {
            return form.all("along").stream().map(UUID::fromString).collect(Collectors.toSet());
        } catch (IllegalArgumentException tampered) {
            throw new Problem.Missing();
        }
    }

    @PostMapping("/end")
    @ForStaff(value = Action.WORK_CASES, fresh = true)
    Reply unseal(@PathVariable UUID id, Who.Staff who) {
        seals.unseal(who, id);
        return back(id, "seal.done.ended");
    }

    @PostMapping("/keepers")
    @ForStaff(value = Action.WORK_CASES, fresh = true)
    Reply name(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        var form = new Form(sent);
        return answered(who, id, form, "seal.done.named", language, () -> seals.name(who, id, chosen(form, "account")));
    }

    /** Who dismisses themselves sees the file no more. */
    @PostMapping("/keepers/{account}/removal")
    @ForStaff(value = Action.WORK_CASES, fresh = true)
    Reply dismiss(@PathVariable UUID id, @PathVariable UUID account, Who.Staff who) {
        seals.dismiss(who, id, account);
        return account.equals(who.account())
                ? new SeeOther("/staff/cases", "seal.done.dismissed")
                : back(id, "seal.done.dismissed");
    }

    /** Who knows the client says so, and sees the file no more. */
    @PostMapping("/lock-out")
    @ForStaff(Action.WORK_CASES)
    Reply lockMyselfOut(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        if (!new Form(sent).has("known")) {
            throw new Problem.Invalid(Map.of("known", "seal.error.choose"));
        }
        lockOuts.say(who, id, who.account(), Said.SELF);
        return new SeeOther("/staff/cases", "seal.done.lockedout.self");
    }

    @PostMapping("/lock-outs")
    @ForStaff(value = Action.WORK_CASES, fresh = true)
    Reply lockOut(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        var form = new Form(sent);
        return answered(who, id, form, "seal.done.lockedout", language, () -> {
            Said said = form.one(Said.class, "said")
                    .filter(each -> each != Said.SELF)
                    .orElseThrow(() -> new Problem.Invalid(Map.of("said", "seal.error.choose")));
            lockOuts.say(who, id, chosen(form, "colleague"), said);
        });
    }

    private static UUID chosen(Form form, String field) {
        UUID account = form.idOrNull(field);
        if (account == null) {
            throw new Problem.Invalid(Map.of(field, "seal.error.choose"));
        }
        return account;
    }

    private Reply answered(Who.Staff who, UUID id, Form form, String said, Language language, Runnable work) {
        try {
            work.run();
            return back(id, said);
        } catch (Problem.Invalid invalid) {
            return page(who, id, form, invalid.fields(), language);
        }
    }

    private static SeeOther back(UUID id, String said) {
        return new SeeOther("/staff/cases/" + id + "/seal", said);
    }

    private SealPage page(Who.Staff who, UUID id, Form form, Map<String, String> errors, Language language) {
        SealedFile sealed = seals.of(who, id);
        List<Choice> dangers = Arrays.stream(Danger.values())
                .map(each -> new Choice(each.name(), messages.text(language, "seal.danger." + each)))
                .toList();
        return new SealPage(sealed, who.account(), who.may(Action.WATCH_SEALS), form, dangers, errors);
    }
}
