package org.kapocs.desk.rights.staff;

import java.util.List;
import org.kapocs.desk.rights.Erasure;
import org.kapocs.shared.sheet.Block;
import org.kapocs.shared.sheet.SheetWords;
import org.kapocs.shared.sheet.Template;

/** That somebody was erased, to be handed to them: a number, a day, and what stays. It names nobody. */
final class ErasureSheet {
    static final Template TEMPLATE = new Template("erasure", 1);

    private ErasureSheet() {}

    static List<Block> told(SheetWords words, Erasure erasure) {
        return List.of(
                new Block.Title(words.text("rights.letter.erased.subject")),
                new Block.Paragraph(words.text("rights.letter.erased.body", "number", Long.toString(erasure.number()))),
                new Block.Paragraph(words.text("rights.own.erase.stays")),
                new Block.Signature(words.text("sheet.sign")));
    }
}
