package org.kapocs.desk.casework.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.facts.matter.Matter;
import org.kapocs.facts.need.Topic;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.sheet.Block;
import org.kapocs.shared.sheet.SheetWords;
import org.kapocs.shared.sheet.Template;
import org.kapocs.shared.sheet.Text;

/**
 * How a case stands, for its client to take along: what their own file shows them, and so nothing that staff noted for
 * each other.
 */
final class SummarySheet {
    static final Template TEMPLATE = new Template("summary", 1);

    private final SheetWords words;
    private final List<Block> told = new ArrayList<>();

    private SummarySheet(SheetWords words) {
        this.words = words;
    }

    /** @param services names of those that answered a need, in the language of the words */
    static List<Block> told(SheetWords words, CaseFile whole, Map<UUID, String> services, LocalDate today) {
        var sheet = new SummarySheet(words);
        sheet.head(whole);
        sheet.needs(whole.needs().stream().filter(each -> !each.delicate()).toList(), services);
        sheet.matters(whole.matters().stream()
                .filter(each -> !Topic.delicate(each.topic()))
                .toList());
        sheet.consents(whole.consents().stream()
                .filter(consent -> consent.inForce(today))
                .toList());
        return sheet.told;
    }

    private void head(CaseFile whole) {
        Case file = whole.file();
        told.add(new Block.Title(words.text("casework.sheet.title")));
        String name = whole.client().person().name().spoken();
        told.add(new Block.Fact(words.text("sheet.client"), Text.typed(name, null)));
        told.add(new Block.Paragraph(words.text("casework.sheet.lead")));
        told.add(new Block.Paragraph(
                file.closedAt() != null && file.closeReason() != null
                        ? words.text(
                                "casework.file.closed",
                                "date",
                                words.date(file.closedAt()),
                                "reason",
                                words.plain("casework.closed." + file.closeReason()))
                        : words.text("casework.file.opened", "date", words.date(file.openedAt()))));
    }

    private void needs(List<CaseNeed> needs, Map<UUID, String> services) {
        if (needs.isEmpty()) {
            return;
        }
        told.add(new Block.Heading(words.text("casework.file.needs")));
        for (CaseNeed each : needs) {
            var said = new StringBuilder(
                            words.plain("topic." + each.need().voiced().topic()))
                    .append('\n')
                    .append(words.plain("needstate." + each.need().state()));
            String service = each.need().service() == null
                    ? null
                    : services.get(each.need().service());
            if (service != null) {
                said.append('\n').append(words.plain("casework.file.answered", "service", service));
            }
            if (each.need().reason() != null) {
                said.append('\n').append(words.plain("unmet." + each.need().reason()));
            }
            told.add(new Block.Item("•", words.said(said.toString())));
        }
    }

    private void matters(List<Matter> matters) {
        if (matters.isEmpty()) {
            return;
        }
        told.add(new Block.Heading(words.text("casework.file.matters")));
        for (Matter matter : matters) {
            String decides = words.plain("casework.sheet.decides", "authority", words.plain(matter.authorityKey()));
            told.add(new Block.Item(
                    "•",
                    words.said(words.plain(matter.nameKey()) + "\n" + decides + "\n"
                            + words.plain(matter.clientPointKey()))));
        }
    }

    private void consents(List<Consent> inForce) {
        told.add(new Block.Heading(words.text("casework.file.consents")));
        if (inForce.isEmpty()) {
            told.add(new Block.Paragraph(words.text("casework.file.consents.none")));
        }
        for (Consent consent : inForce) {
            String sections = words.list(consent.given().sections().stream()
                    .sorted()
                    .map(section -> words.plain(section.nameKey()))
                    .toList());
            told.add(new Block.Fact(
                    words.said(sections), Text.typed(consent.given().recipient().name(), null)));
            told.add(new Block.Quiet(words.text(
                    "casework.file.until", "date", words.date(consent.given().until()))));
        }
    }
}
