package org.kapocs.desk.plan.staff;

import java.util.ArrayList;
import java.util.List;
import org.kapocs.desk.plan.Goal;
import org.kapocs.desk.plan.Plan;
import org.kapocs.desk.plan.ToldPlan;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.sheet.Block;
import org.kapocs.shared.sheet.SheetWords;
import org.kapocs.shared.sheet.Template;
import org.kapocs.shared.sheet.Text;

/** A plan, to take along and to sign: in the client's words, and beside them in those of the staff. */
final class PlanSheet {
    static final Template TEMPLATE = new Template("plan", 1);

    private PlanSheet() {}

    /**
     * @param client how they are addressed
     * @param theirs the client's language, which may be that of the house
     */
    static List<Block> told(SheetWords words, Plan plan, String client, Language theirs) {
        ToldPlan told = ToldPlan.of(plan);
        boolean staff = !words.language().equals(theirs);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Title(words.text("plan.own.title")));
        blocks.add(new Block.Fact(words.text("sheet.client"), Text.typed(client, null)));
        blocks.add(new Block.Paragraph(words.text(plan.agreement() == null ? "plan.own.draft" : "plan.own.lead")));
        blocks.add(new Block.Heading(words.text("plan.own.aim")));
        blocks.add(new Block.Paragraph(staff ? written(words, plan.aim()) : typed(told.aim())));
        blocks.add(new Block.Heading(words.text("plan.own.goals")));
        int number = 0;
        for (Goal goal : plan.goals()) {
            ToldPlan.Words said = told.goals().get(number);
            number++;
            blocks.add(new Block.Item(number + ".", staff ? written(words, goal.text()) : typed(said)));
        }
        if (told.untold() && !theirs.tag().equals("hu")) {
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

    private static Text written(SheetWords words, String text) {
        return Text.typed(text, words.language().tag());
    }

    private static Text typed(ToldPlan.Words words) {
        return Text.typed(words.text(), words.language());
    }
}
