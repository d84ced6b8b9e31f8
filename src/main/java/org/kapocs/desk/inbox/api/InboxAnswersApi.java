package org.kapocs.desk.inbox.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.referral.Conversations;
import org.kapocs.desk.referral.DeskAsSeen;
import org.kapocs.desk.referral.Inbox;
import org.kapocs.desk.referral.PartnerMessage;
import org.kapocs.desk.referral.Refusal;
import org.kapocs.desk.referral.Report;
import org.kapocs.desk.referral.Turn;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.program.Operation;
import org.kapocs.shared.program.Repeat;
import org.kapocs.shared.program.Seen;
import org.kapocs.shared.program.Sent;
import org.kapocs.shared.web.Checked;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What one's own organization answers to referrals, for programs. */
@RestController
@ForToken(Action.ANSWER_REFERRALS)
@RequestMapping("/api/v1/inbox/{id}")
class InboxAnswersApi {
    private final Inbox inbox;
    private final Conversations conversations;
    private final DeskAsSeen asSeen;
    private final ReferredSight sight;

    InboxAnswersApi(Inbox inbox, Conversations conversations, DeskAsSeen asSeen, ReferredSight sight) {
        this.inbox = inbox;
        this.conversations = conversations;
        this.asSeen = asSeen;
        this.sight = sight;
    }

    /** That they will help. */
    record HelpWanted(@Means("For the client.") @Nullable ClientWords message) {}

    @PostMapping("/accepting")
    @Operation(
            value =
                    "They will help: from then on they are told what the client consented to. The person who answers for"
                            + " the program looks after it, unless somebody does.",
            conflicts = true)
    ResponseEntity<ReferredTold> accept(@PathVariable UUID id, @Sent HelpWanted wanted, Seen seen, Who.Staff who) {
        PartnerMessage message = said(wanted.message());
        return step(who, id, seen, wanted, () -> inbox.accept(who, id, message));
    }

    @PostMapping("/accepting-together")
    @Operation(
            value =
                    "They, who help this one already, will help all who were referred together with this one and are not"
                            + " answered yet; each client is told the same.",
            conflicts = true)
    ResponseEntity<ReferredTold> acceptAll(@PathVariable UUID id, @Sent HelpWanted wanted, Seen seen, Who.Staff who) {
        PartnerMessage message = said(wanted.message());
        return step(who, id, seen, wanted, () -> inbox.acceptAll(who, id, message));
    }

    /** Why they will not help. */
    record RefusalWanted(Refusal reason) {}

    @PostMapping("/declining")
    @Operation(value = "They will not help. Nothing of the client is told to them.", conflicts = true)
    ResponseEntity<ReferredTold> decline(@PathVariable UUID id, @Sent RefusalWanted wanted, Seen seen, Who.Staff who) {
        return step(who, id, seen, wanted, () -> inbox.decline(who, id, wanted.reason()));
    }

    /** How it goes, or how it went. */
    record ReportWanted(
            Report report,
            @Means("For the client.") @Nullable ClientWords message) {}

    @PostMapping("/reporting")
    @Operation(
            value = "How it goes, or how it went: with that it is over, and nothing is told of it any more.",
            conflicts = true)
    ResponseEntity<ReferredTold> report(@PathVariable UUID id, @Sent ReportWanted wanted, Seen seen, Who.Staff who) {
        PartnerMessage message = said(wanted.message());
        return step(who, id, seen, wanted, () -> inbox.report(who, id, wanted.report(), message));
    }

    /** Who looks after it from then on. */
    record HandlerWanted(
            @Means("The account of a colleague who may answer referrals.")
            UUID colleague) {}

    @PostMapping("/assigning")
    @Operation(value = "Gives it to a colleague.", conflicts = true)
    ResponseEntity<ReferredTold> assign(@PathVariable UUID id, @Sent HandlerWanted wanted, Seen seen, Who.Staff who) {
        return step(who, id, seen, wanted, () -> give(who, id, seen.version(), wanted.colleague()));
    }

    /** That the referral is there is known already. */
    private void give(Who.Staff who, UUID id, int version, UUID colleague) {
        try {
            inbox.assign(who, id, version, colleague);
        } catch (Problem.Missing nobody) {
            throw new Problem.Invalid(Map.of("colleague", "referral.inbox.error.colleague"));
        }
    }

    /** What is said to the client. */
    record ClientMessageWanted(ClientWords message) {}

    @PostMapping("/client-messages")
    @Operation(
            value = "Says something to the client, such as when to come, after accepting. They read it in their file.",
            conflicts = true)
    ResponseEntity<ReferredTold> tell(
            @PathVariable UUID id, @Sent ClientMessageWanted wanted, Repeat repeat, Who.Staff who) {
        PartnerMessage message = wanted.message().said(repeat.key());
        goesOn(who, id, () -> inbox.tell(who, id, message));
        return sight.made(who, id);
    }

    /** What is written to who refers. */
    record MessageWanted(
            @Means("At most 2000 letters; names nobody before it was accepted.")
            String text) implements Checked {
        @Override
        public Map<String, String> wrong(Languages languages) {
            String code = text == null ? null : Turn.fault(text);
            return code == null ? Map.of() : Map.of("text", code);
        }
    }

    @PostMapping("/messages")
    @Operation(value = "Writes to who refers. The client does not read it.", conflicts = true)
    ResponseEntity<ReferredTold> write(
            @PathVariable UUID id, @Sent MessageWanted wanted, Repeat repeat, Who.Staff who) {
        goesOn(who, id, () -> conversations.answer(who, id, wanted.text(), repeat.key(), List.of()));
        return sight.made(who, id);
    }

    private PartnerMessage said(@Nullable ClientWords words) {
        return words == null ? PartnerMessage.NONE : words.said(Ids.next().toString());
    }

    /** Who saw it stand otherwise is told how it stands now. */
    private ResponseEntity<ReferredTold> step(Who.Staff who, UUID id, Seen seen, Object sent, Runnable step) {
        if (goesOn(who, id, () -> asSeen.run(who, id, seen.version(), step))) {
            return sight.answer(who, id);
        }
        ReferredTold now = sight.now(who, id);
        throw Seen.outdated(now.version(), now, sent);
    }

    private void goesOn(Who.Staff who, UUID id, Runnable step) {
        goesOn(who, id, () -> {
            step.run();
            return true;
        });
    }

    /** Where it cannot go on since it is over, its program hears how, and what becomes of what it holds. */
    private boolean goesOn(Who.Staff who, UUID id, BooleanSupplier step) {
        try {
            return step.getAsBoolean();
        } catch (Problem.Conflict conflict) {
            throw inbox.over(who, id)
                    .map(how -> new Problem.Conflict(conflict.key(), Map.of("over", ReferredTold.Ended.of(how))))
                    .orElse(conflict);
        }
    }
}
