package org.kapocs.desk.household.staff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.Ground;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.NameKind;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Relation;
import org.kapocs.facts.client.RoughDate;
import org.kapocs.facts.client.Stay;
import org.kapocs.facts.client.Tie;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;

/** What was typed of somebody of a household. */
record Typed(Form form) {

    /** Whether they live in the household, as a form asks for it. */
    enum Lives {
        HERE,
        EARLIER,
        ELSEWHERE;

        static Lives of(Stay stay) {
            return stay.elsewhere() ? ELSEWHERE : stay.until() == null ? HERE : EARLIER;
        }
    }

    /** The form as it stands for what is kept. */
    static Form of(Stay stay, @Nullable Tie tie) {
        Form form = Form.empty().with("lives", Lives.of(stay));
        form.with("since", text(stay.since())).with("until", text(stay.until()));
        if (tie != null) {
            form.with("relation", tie.relation()).with("ended", tie.ended() ? "yes" : null);
            form.with("kept", tie.kept() ? "yes" : null).with("speaker", tie.speaker());
            form.with("ground", tie.ground()).with("paper", tie.paper());
        }
        return form;
    }

    private static @Nullable String text(@Nullable RoughDate date) {
        return date == null ? null : date.text();
    }

    /** @throws Problem.Invalid at the field that has to be typed otherwise */
    Stay stay() {
        RoughDate since = RoughDate.typed(form.text("since"), "since");
        RoughDate until = RoughDate.typed(form.text("until"), "until");
        return switch (form.one(Lives.class, "lives").orElse(Lives.HERE)) {
            case HERE -> new Stay(since, null, false);
            case ELSEWHERE -> Stay.ELSEWHERE;
            case EARLIER -> {
                if (until == null) {
                    throw new Problem.Invalid(Map.of("until", "household.error.since-when"));
                }
                yield new Stay(since, until, false);
            }
        };
    }

    @Nullable
    Relation relation() {
        return form.one(Relation.class, "relation").orElse(null);
    }

    /** What is said without a paper when somebody is taken in, and whether they may not know. */
    Tie saidTie() {
        Relation relation = relation();
        if (relation != null && relation.appointed()) {
            throw new Problem.Invalid(Map.of("relation", "household.error.appointed"));
        }
        return new Tie(relation, false, form.has("kept"), null, null, "");
    }

    Tie tie() {
        return new Tie(
                relation(),
                form.has("ended"),
                form.has("kept"),
                form.one(Tie.Speaker.class, "speaker").orElse(null),
                form.has("speaker") ? form.one(Ground.class, "ground").orElse(null) : null,
                form.has("speaker") ? form.text("paper") : "");
    }

    /** As little as is asked for: a name and, where it is known, the year of birth. */
    Person person() {
        try {
            var name = new Name(
                    NameKind.PSEUDONYM,
                    form.one(NameOrder.class, "order").orElse(NameOrder.WESTERN),
                    form.text("given"),
                    form.text("family"));
            Integer year = form.numberOrNull("year");
            BirthDate birth = year == null ? null : new BirthDate(year, null, null);
            return new Person(List.of(name), birth, List.of(), List.of(), null);
        } catch (Problem.Invalid invalid) {
            String key = invalid.fields().values().iterator().next();
            throw new Problem.Invalid(Map.of(invalid.fields().containsKey("birth") ? "year" : "given", key));
        }
    }
}
