package org.kapocs.desk.procedure.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kapocs.desk.procedure.Procedure;
import org.kapocs.desk.procedure.ToldMatter;
import org.kapocs.facts.matter.Facts;
import org.kapocs.facts.matter.Told;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.sheet.Block;
import org.kapocs.shared.sheet.SheetWords;
import org.kapocs.shared.sheet.Template;
import org.kapocs.shared.sheet.Text;

/** What a client takes along about a matter: what to bring and to do, and beside it the same in the offices' language. */
final class MatterSheet {
    static final Template TEMPLATE = new Template("matter", 1);

    private final SheetWords words;
    private final ToldMatter matter;
    private final List<Block> told = new ArrayList<>();

    private MatterSheet(SheetWords words, ToldMatter matter) {
        this.words = words;
        this.matter = matter;
    }

    static List<Block> told(SheetWords words, Procedure procedure, Language theirs, LocalDate today) {
        ToldMatter reading = in(procedure, theirs.tag(), today);
        var sheet = new MatterSheet(words, in(procedure, words.language().tag(), today));
        sheet.told.add(new Block.Title(words.text(procedure.entry().matter().nameKey())));
        if (reading.untold()) {
            sheet.told.add(new Block.Quiet(words.text("procedure.own.original")));
        }
        if (reading.drafted() && !theirs.machineDrafted()) {
            sheet.told.add(new Block.Quiet(words.text("web.drafted")));
        }
        sheet.facts();
        return sheet.told;
    }

    private static ToldMatter in(Procedure procedure, String tag, LocalDate today) {
        return ToldMatter.of(procedure.entry(), procedure.progress(), today, tag);
    }

    private void facts() {
        Facts facts = matter.facts();
        String reader = matter.reader();
        told.add(new Block.Fact(words.text("procedure.own.competent"), typed(facts.authority(reader))));
        told.add(
                new Block.Fact(words.text("sheet.office"), Text.typed(facts.office() + "\n" + facts.web(), Facts.LAW)));
        matter.terms()
                .forEach(term -> told.add(new Block.Fact(
                        words.text(
                                term.over() ? "procedure.own.over" : "procedure.own.last",
                                "date",
                                words.date(term.lastOn())),
                        typed(term.told()))));
        told.add(new Block.Heading(words.text("procedure.own.steps")));
        matter.steps().forEach(step -> told.add(new Block.Item(step.done() ? "✓" : "○", typed(step.told()))));
        told.add(new Block.Heading(words.text("procedure.own.bring")));
        Told bring = facts.bring(reader);
        String things = bring.text().lines().map(thing -> "• " + thing).collect(Collectors.joining("\n"));
        told.add(new Block.Paragraph(Text.typed(things, bring.language())));
        told.add(new Block.Heading(words.text("procedure.own.more")));
        told.add(new Block.Fact(words.text("procedure.own.time"), typed(facts.time(reader))));
        told.add(new Block.Fact(words.text("procedure.own.fee"), typed(facts.fee(reader))));
        told.add(new Block.Fact(
                words.text("procedure.own.served"),
                words.said(words.list(
                        facts.served().stream().map(words::languageName).toList()))));
        LocalDate checked = matter.checkedOn();
        told.add(new Block.Quiet(
                checked == null
                        ? words.text("procedure.own.unchecked")
                        : words.text("procedure.own.checked", "date", words.date(checked))));
    }

    private static Text typed(Told told) {
        return Text.typed(told.text(), told.language());
    }
}
