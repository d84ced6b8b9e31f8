package org.kapocs.desk.plan.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.plan.Plan;
import org.kapocs.desk.plan.PlanChange;
import org.kapocs.desk.plan.Plans;
import org.kapocs.desk.plan.ToldPlan;
import org.kapocs.desk.task.Tasks;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Shows the plan of a case, also after a form about it could not be used: with what was typed. */
@Component
class OnePlan {
    private final Plans plans;
    private final Tasks tasks;
    private final Cases cases;
    private final CaseTitles titles;
    private final Accounts accounts;
    private final Languages languages;
    private final Messages messages;
    private final Clock clock;

    OnePlan(
            Plans plans,
            Tasks tasks,
            Cases cases,
            CaseTitles titles,
            Accounts accounts,
            Languages languages,
            Messages messages,
            Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.cases = cases;
        this.titles = titles;
        this.accounts = accounts;
        this.languages = languages;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param number of the version to read; null for the draft, or what is current */
    Reply page(Who.Staff who, UUID id, @Nullable Integer number, Language reader) {
        return page(who, id, number, Typed.nothing(), null, Map.of(), reader);
    }

    /** Does it and leads back to the plan, or shows what stood in the way. */
    Reply after(
            Who.Staff who,
            UUID id,
            MultiValueMap<String, String> sent,
            String said,
            Function<Typed, PlanChange> work,
            Language reader) {
        var typed = new Typed(sent);
        try {
            return switch (work.apply(typed)) {
                case PlanChange.Done _ -> new SeeOther("/staff/cases/" + id + "/plan", said);
                case PlanChange.Outdated _ -> page(who, id, null, typed, "plan.error.changed", Map.of(), reader);
            };
        } catch (Problem.Invalid invalid) {
            return page(who, id, null, typed, null, invalid.fields(), reader);
        } catch (Problem.Conflict | Problem.Refused notNow) {
            return page(who, id, null, typed, notNow.key(), Map.of(), reader);
        }
    }

    /** What the client cannot read is agreed on where somebody says that they were told. @throws Problem.Invalid else */
    void refuseUnread(Who.Staff who, UUID id, UUID plan, Typed typed) {
        boolean unread = plans.ofCase(who, id).stream()
                .filter(each -> each.id().equals(plan))
                .anyMatch(each -> Untold.of(each, tasks.ofCase(who, id)).any());
        if (unread && !typed.form().has("though")) {
            throw new Problem.Invalid(Map.of("though", "plan.error.untold"));
        }
    }

    /** In the language of the plan, or another that the house speaks. */
    Reply print(Who.Staff who, UUID id, UUID plan, String wished) {
        Case file = cases.get(who, id, Purpose.CASEWORK);
        Plan found = plans.ofCase(who, id).stream()
                .filter(each -> each.id().equals(plan))
                .findFirst()
                .orElseThrow(Problem.Missing::new);
        Language language =
                languages.of(wished).or(() -> languages.of(found.language())).orElseGet(languages::house);
        Language written = languages.of(ToldPlan.STAFF_LANGUAGE).orElseGet(languages::house);
        return new PrintPage(file, label(who, file), found, tasks.ofCase(who, id), language, written);
    }

    private PlanPage page(
            Who.Staff who,
            UUID id,
            @Nullable Integer number,
            Typed typed,
            @Nullable String problem,
            Map<String, String> errors,
            Language reader) {
        Case file = cases.get(who, id, Purpose.CASEWORK);
        List<Plan> all = plans.ofCase(who, id);
        var people = new HashSet<UUID>();
        all.forEach(plan -> Stream.of(
                        plan.madeBy(),
                        plan.approvedBy(),
                        plan.agreedBy(),
                        plan.returned() == null ? null : plan.returned().by())
                .filter(Objects::nonNull)
                .forEach(people::add));
        return new PlanPage(
                file,
                label(who, file),
                all,
                shown(all, number),
                tasks.ofCase(who, id),
                accounts.namesOf(who, people),
                who.account(),
                LocalDate.now(clock),
                plans.wantsApproval(who),
                Arrays.stream(HowGiven.values())
                        .map(how -> new Choice(how.name(), messages.text(reader, "privacy.how." + how)))
                        .toList(),
                typed,
                problem,
                errors);
    }

    private static @Nullable Plan shown(List<Plan> all, @Nullable Integer number) {
        return all.stream()
                .filter(plan -> number == null ? plan.draft() : plan.number() == number)
                .findFirst()
                .or(() -> all.stream().filter(Plan::current).findFirst())
                .or(() -> all.stream().findFirst())
                .orElse(null);
    }

    private String label(Who.Staff who, Case file) {
        var title = titles.of(who, Set.of(file.id())).get(file.id());
        return title == null ? file.number() : title.label();
    }
}
