package org.kapocs.desk.disclosure.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kapocs.desk.disclosure.Deciders;
import org.kapocs.desk.disclosure.Decisions;
import org.kapocs.desk.disclosure.Disclosures;
import org.kapocs.desk.disclosure.Field;
import org.kapocs.desk.disclosure.Judgement;
import org.kapocs.desk.disclosure.Request;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Shows a request, also after a form about it could not be used: with what was typed. */
@Component
class RequestView {
    private final Disclosures disclosures;
    private final Decisions decisions;
    private final Deciders deciders;
    private final Accounts accounts;
    private final Named named;
    private final Clock clock;

    RequestView(
            Disclosures disclosures,
            Decisions decisions,
            Deciders deciders,
            Accounts accounts,
            Named named,
            Clock clock) {
        this.disclosures = disclosures;
        this.decisions = decisions;
        this.deciders = deciders;
        this.accounts = accounts;
        this.named = named;
        this.clock = clock;
    }

    Reply page(Who.Staff who, UUID id, Language reader) {
        return page(who, id, Typed.nothing(), false, Map.of(), reader);
    }

    /** Does it and leads back to the request, or shows what stood in the way. */
    Reply after(
            Who.Staff who,
            UUID id,
            MultiValueMap<String, String> sent,
            String done,
            Consumer<Typed> work,
            Language reader) {
        var typed = new Typed(sent);
        try {
            work.accept(typed);
            return new SeeOther("/staff/disclosures/" + id, done);
        } catch (Problem.Invalid invalid) {
            return page(who, id, typed, false, invalid.fields(), reader);
        } catch (Problem.Conflict meanwhile) {
            return page(who, id, typed, true, Map.of(), reader);
        }
    }

    private RequestPage page(
            Who.Staff who, UUID id, Typed typed, boolean changed, Map<String, String> errors, Language reader) {
        Request request = disclosures.get(who, id);
        var people = new HashSet<UUID>();
        people.add(request.recordedBy());
        Stream.of(request.first(), request.second(), request.refusal()).forEach(each -> add(people, each));
        if (request.handover() != null) {
            people.add(request.handover().by());
        }
        boolean decides = who.may(Action.DECIDE_DISCLOSURES);
        boolean lapsed = decisions.lapsed(who, request);
        return new RequestPage(
                request,
                accounts.namesOf(who, people),
                decides,
                decides ? request.hindrance(who.account()).orElse(null) : null,
                lapsed,
                decides && (lapsed || request.canTakeBack(who.account())),
                deciders.left(who, request, lapsed),
                LocalDate.now(clock),
                named.of(Field.values(), "disclosure.field.", reader),
                named.yesOrNo("disclosure.whole.", reader),
                typed,
                changed,
                errors);
    }

    private static void add(HashSet<UUID> people, @org.jspecify.annotations.Nullable Judgement judgement) {
        if (judgement != null) {
            people.add(judgement.by());
        }
    }
}
