package org.kapocs.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.task.Doer;
import org.kapocs.desk.task.Shown;
import org.kapocs.desk.task.Wish;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;

/** What a newcomer finds of the steps of their plan. On Monday 16 November 2026. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class OwnStepsTest extends Agreed {
    @Test
    void they_find_what_they_are_told_of_the_plan_that_holds_and_nothing_else() {
        UUID theirs = step(Doer.CLIENT, "Hirdetést választani", "اختيار إعلان");
        step(Doer.PARTNER, "Szerződést átnézni", "");
        UUID dropped = step(Doer.DESK, "kanariejtett", "");
        as(() -> tasks.drop(officer, dropped, 1, "kanariok"));
        as(() -> tasks.make(officer, file, wish("kanaribelso", "kanarijegyzet", goal, Shown.NOT), key()));
        as(() -> tasks.make(officer, file, wish("kanaricel", "", null, Shown.NOT), key()));
        as(() -> tasks.waitFor(officer, theirs, 1, "kanarivar"));
        as(() -> tasks.comment(officer, theirs, "kanariszo", key()));

        assertThat(told()).extracting(step -> step.said().text()).containsExactly("اختيار إعلان", "Szerződést átnézni");
        assertThat(told()).extracting(ToldStep::doer).containsExactly(Doer.CLIENT, Doer.PARTNER);
        assertThat(found("select s::text from plan.step s"))
                .hasSize(2)
                .noneMatch(row ->
                        row.contains("kanari") || row.contains(officer.account().toString()));
        for (String shut : List.of("task.task", "task.comment", "plan.plan where state <> 'CURRENT'")) {
            assertThat(found("select t::text from %s".formatted(shut.replaceFirst("(?= where|$)", " t"))))
                    .as(shut)
                    .isEmpty();
        }
    }

    @Test
    void a_draft_and_a_version_that_is_over_tell_nothing_and_neither_does_the_plan_of_somebody_else() {
        step(Doer.CLIENT, "Hirdetést választani", "");
        assertThat(told()).hasSize(1);
        Who.CodeHolder before = newcomer;
        UUID mine = file;
        agreed("Mást");
        assertThat(told()).as("its goal is in no plan that holds").isEmpty();

        another();
        var draft = Drafted.outline("Vázlat");
        UUID drafted = as(() -> plans.draft(officer, file, draft, key()));
        goal = draft.goals().getFirst().line();
        UUID theirs = step(Doer.CLIENT, "Később", "");
        assertThat(found("select s::text from plan.step s")).isEmpty();
        tick(theirs, true);
        assertThat(task(theirs).open()).as("of a draft nothing is said").isTrue();

        as(() -> plans.agree(officer, file, drafted, 1, SIGNED));
        assertThat(told()).extracting(ToldStep::id).containsExactly(theirs);
        newcomer = before;
        file = mine;
        assertThat(found("select s::text from plan.step s")).isEmpty();
        tick(theirs, true);
        assertThat(task(theirs).open()).as("of somebody else").isTrue();
        for (Who who : List.of(new Who.CodeHolder(UUID.randomUUID()), new Who.Machine("x"), officer)) {
            assertThat(found(who, "select s::text from plan.step s")).isEmpty();
            assertThat(found(who, "select s::text from plan.own_step s")).isEmpty();
        }
    }

    @Test
    void what_they_are_told_belongs_to_a_goal_and_is_taken_away_again() {
        assertThatThrownBy(() -> as(() ->
                        tasks.make(officer, file, wish("x", "", null, new Shown(Doer.CLIENT, "", "ar")), key())))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong -> assertThat(wrong.fields()).containsOnlyKeys("serves"));
        UUID theirs = step(Doer.CLIENT, "Hirdetést választani", "اختيار");
        as(() -> tasks.revise(
                officer, theirs, 1, new Wish("Hirdetést választani", "", officer.account(), FRIDAY, goal)));
        assertThat(told())
                .as("a program that knows nothing of it changes nothing of it")
                .hasSize(1);
        as(() -> tasks.revise(officer, theirs, 2, new Wish("Mást", "", officer.account(), FRIDAY, goal)));
        assertThat(told())
                .extracting(step -> step.said().text())
                .as("nor leaves a translation of something else")
                .containsExactly("Mást");
        as(() -> tasks.revise(officer, theirs, 3, wish("Hirdetést választani", "", goal, Shown.NOT)));
        assertThat(told()).isEmpty();
    }
}
