package org.kapocs.desk.casework.staff;

import java.util.ArrayList;
import java.util.List;
import org.kapocs.shared.privacy.ConsentReceipt;
import org.kapocs.shared.sheet.Block;
import org.kapocs.shared.sheet.SheetWords;
import org.kapocs.shared.sheet.Template;
import org.kapocs.shared.sheet.Text;

/** The receipt of a consent, to take along: the text as it was agreed to. */
final class ConsentSheet {
    static final Template TEMPLATE = new Template("consent", 1);

    private ConsentSheet() {}

    static List<Block> told(SheetWords words, ConsentReceipt receipt) {
        var told = new ArrayList<Block>();
        told.add(new Block.Title(words.said(receipt.title())));
        told.add(new Block.Paragraph(words.said(receipt.text())));
        receipt.lines()
                .forEach(line -> told.add(new Block.Fact(words.said(line.label()), Text.typed(line.value(), null))));
        told.add(new Block.Quiet(words.said(receipt.keep())));
        return told;
    }
}
