package org.kapocs.desk.referral.staff;

import java.util.ArrayList;
import java.util.List;
import org.kapocs.desk.referral.Preview;
import org.kapocs.desk.referral.Referral;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.desk.referral.Shared;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.matter.Matter;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.sheet.Block;
import org.kapocs.shared.sheet.SheetWords;
import org.kapocs.shared.sheet.Template;
import org.kapocs.shared.sheet.Text;

/** A referral as a letter: what the recipient would see of it after accepting, and nothing else. */
final class ReferralSheet {
    static final Template TEMPLATE = new Template("referral", 2);

    private final SheetWords words;
    private final List<Block> told = new ArrayList<>();

    private ReferralSheet(SheetWords words) {
        this.words = words;
    }

    static List<Block> told(SheetWords words, Referrals.Proof proof) {
        var sheet = new ReferralSheet(words);
        sheet.head(proof.referral());
        sheet.asked(proof.before());
        sheet.shared(proof.after());
        sheet.told.add(new Block.Paragraph(words.text("referral.sheet.answer")));
        sheet.told.add(new Block.Signature(words.text("sheet.sign")));
        return sheet.told;
    }

    private void head(Referral referral) {
        told.add(new Block.Title(words.text("referral.sheet.title")));
        told.add(new Block.Fact(
                words.text("referral.sheet.to"),
                Text.typed(
                        referral.to().organizationName() + "\n" + referral.to().called(), null)));
        told.add(new Block.Paragraph(words.text("referral.sheet.lead")));
    }

    private void asked(Preview preview) {
        fact("referral.asked.need", words.text("topic." + preview.topic()));
        fact("referral.asked.urgency", words.text("urgency." + preview.urgency()));
        String spoken =
                words.list(preview.languages().stream().map(this::language).toList());
        fact("referral.asked.language", known(words.said(spoken)));
        if (!preview.asked().isEmpty()) {
            told.add(new Block.Heading(words.text("referral.asked.words")));
            told.add(new Block.Paragraph(Text.typed(preview.asked(), null)));
        }
    }

    private String language(SpokenLanguage spoken) {
        String name = words.languageName(spoken.tag());
        return spoken.needsInterpreter() ? words.plain("referral.asked.interpreter", "language", name) : name;
    }

    private void shared(Shared shared) {
        if (shared.sections().contains(Section.NAME)) {
            for (Name name : shared.names()) {
                fact("referral.name." + name.kind(), Text.typed(name.spoken(), null));
            }
        }
        if (shared.sections().contains(Section.BIRTH)) {
            BirthDate birth = shared.birth();
            String day = birth == null ? "" : words.date(birth.year(), birth.month(), birth.day());
            fact(Section.BIRTH.nameKey(), known(words.said(day)));
        }
        if (shared.sections().contains(Section.REACH)) {
            reach(shared.reach());
        }
        if (shared.sections().contains(Section.SUMMARY)) {
            told.add(new Block.Heading(words.text(Section.SUMMARY.nameKey())));
            told.add(new Block.Paragraph(known(Text.typed(shared.summary(), null))));
        }
        if (shared.sections().contains(Section.MATTER)) {
            told.add(new Block.Heading(words.text(Section.MATTER.nameKey())));
            for (Matter matter : shared.matters()) {
                String name = words.plain(matter.nameKey()) + "\n" + words.plain(matter.authorityKey());
                told.add(new Block.Item("•", words.said(name)));
            }
            if (shared.matters().isEmpty()) {
                told.add(new Block.Paragraph(words.text("referral.unknown")));
            }
        }
    }

    private void reach(List<Reach> ways) {
        if (ways.isEmpty()) {
            fact(Section.REACH.nameKey(), words.text("referral.reach.none"));
        }
        for (Reach way : ways) {
            String how = way.safe().isEmpty() ? way.value() : way.value() + "\n" + way.safe();
            fact("referral.reach." + way.kind(), Text.typed(how, null));
        }
    }

    private void fact(String label, Text value) {
        told.add(new Block.Fact(words.text(label), value));
    }

    private Text known(Text value) {
        return value.value().isEmpty() ? words.text("referral.unknown") : value;
    }
}
