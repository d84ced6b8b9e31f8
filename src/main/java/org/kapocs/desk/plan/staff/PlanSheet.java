package org.kapocs.desk.plan.staff;

import java.util.ArrayList;
import java.util.List;
import org.kapocs.desk.plan.Plan;
import org.kapocs.desk.plan.ToldPlan;
import org.kapocs.desk.plan.ToldStep;
import org.kapocs.desk.task.Task;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.sheet.Block;
import org.kapocs.shared.sheet.SheetWords;
import org.kapocs.shared.sheet.Template;
import org.kapocs.shared.sheet.Text;

/** A plan, to take along and to sign: in the client's words, and beside them in those of the staff. */
final class PlanSheet {
    static final Template TEMPLATE = new Template("plan", 2);

    private PlanSheet() {}

    /**
     * @param tasks of the case: of some of them the client is told
     * @param client how they are addressed
     * @param theirs the client's language, which may be that of the house
     */
    static List<Block> told(SheetWords words, Plan plan, List<Task> tasks, String client, Language theirs) {
        boolean staff = !words.language().equals(theirs);
        ToldPlan told = staff ? ToldPlan.written(plan, tasks) : ToldPlan.told(plan, tasks);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Title(words.text("plan.own.title")));
        blocks.add(new Block.Fact(words.text("sheet.client"), Text.typed(client, null)));
        blocks.add(new Block.Paragraph(words.text(plan.agreement() == null ? "plan.own.draft" : "plan.own.lead")));
        blocks.add(new Block.Heading(words.text("plan.own.aim")));
        blocks.add(new Block.Paragraph(typed(words, told.aim(), staff)));
        blocks.add(new Block.Heading(words.text("plan.own.goals")));
        int number = 0;
        for (ToldPlan.ToldGoal goal : told.goals()) {
            number++;
            blocks.add(new Block.Item(number + ".", typed(words, goal.said(), staff)));
            goal.steps().forEach(step -> step(blocks, words, step, staff));
        }
        if (ToldPlan.told(plan, tasks).untold() && !theirs.tag().equals(ToldPlan.STAFF_LANGUAGE)) {
            blocks.add(new Block.Quiet(words.text("plan.own.original")));
        }
        blocks.add(new Block.Paragraph(words.text("plan.own.review", "date", words.date(plan.reviewOn()))));
        agreement(blocks, words, plan);
        return blocks;
    }

    private static void agreement(List<Block> blocks, SheetWords words, Plan plan) {
        var agreement = plan.agreement();
        if (agreement == null) {
            blocks.add(new Block.Signature(words.text("plan.own.sign.client")));
            blocks.add(new Block.Signature(words.text("plan.own.sign.house")));
            return;
        }
        String how = words.plain("privacy.how." + agreement.how());
        blocks.add(new Block.Paragraph(words.text("plan.own.agreed", "date", words.date(agreement.on()), "how", how)));
        if (!agreement.interpreter().isEmpty()) {
            blocks.add(new Block.Fact(words.text("plan.own.interpreter"), Text.typed(agreement.interpreter(), null)));
        }
    }

    private static void step(List<Block> blocks, SheetWords words, ToldStep step, boolean staff) {
        blocks.add(new Block.Item(step.done() ? "✓" : "○", typed(words, step.said(), staff)));
        String who = words.plain("plan.own.step.who", "who", words.plain("plan.doer." + step.doer()));
        String until = step.done()
                ? words.plain("plan.own.step.done")
                : words.plain("plan.own.step.until", "date", words.date(step.due()));
        blocks.add(new Block.Quiet(words.said(who + " · " + until)));
    }

    /** What staff wrote stands in the language of the house, whichever that is. */
    private static Text typed(SheetWords words, ToldPlan.Words said, boolean staff) {
        return Text.typed(said.text(), staff ? words.language().tag() : said.language());
    }
}
