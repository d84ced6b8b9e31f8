package org.kapocs.shared.sheet;

import java.util.ArrayList;
import java.util.List;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.sheet.Column.Piece;
import org.kapocs.shared.sheet.Setting.Letters;
import org.kapocs.shared.sheet.Setting.Line;

/** Sets blocks within a part of the width of the page, in the direction of a language. */
final class Placing {
    static final Letters SMALL = new Letters(8, false);

    private static final Letters BODY = new Letters(9.5f, false);
    private static final Letters STRONG = new Letters(9.5f, true);
    private static final Letters HEADING = new Letters(10.5f, true);
    private static final Letters TITLE = new Letters(14, true);
    private static final float INDENT = 20;
    private static final float SIGNED = 0.8f;

    private final Setting setting;
    private final Language in;
    private final float x;
    private final float width;

    Placing(Setting setting, Language in, float x, float width) {
        this.setting = setting;
        this.in = in;
        this.x = x;
        this.width = width;
    }

    Column set(Block block) {
        return switch (block) {
            case Block.Title(Text text) -> new Column(rows(text, TITLE, 6, false), "H1", text.language());
            case Block.Heading(Text text) -> new Column(rows(text, HEADING, 11, false), "H2", text.language());
            case Block.Paragraph(Text text) -> new Column(rows(text, BODY, 4, false), "P", text.language());
            case Block.Quiet(Text text) -> new Column(rows(text, SMALL, 3, true), "P", text.language());
            case Block.Fact(Text label, Text value) -> new Column(fact(label, value), "P", in.tag());
            case Block.Item(String mark, Text text) -> new Column(item(mark, text), "P", text.language());
            case Block.Signature(Text label) -> new Column(signature(label), "P", label.language());
        };
    }

    /** By its own direction where a person typed it, so that a paragraph begins where its reader looks for it. */
    private List<Column.Row> rows(Text text, Letters as, float above, boolean grey) {
        return rows(setting.lines(text, in, as, width), as, above, grey, Setting.rtl(text, in));
    }

    private List<Column.Row> rows(List<Line> lines, Letters as, float above, boolean grey, boolean rtl) {
        var rows = new ArrayList<Column.Row>();
        for (Line line : lines) {
            float over = rows.isEmpty() ? above : 0;
            rows.add(new Column.Row(List.of(new Piece.Words(line, begin(line, as, width, rtl))), as, grey, over));
        }
        return rows;
    }

    private List<Column.Row> fact(Text label, Text value) {
        var rows = new ArrayList<>(rows(label, SMALL, 5, true));
        rows.addAll(rows(setting.lines(value, in, STRONG, width), STRONG, 0, false, in.rtl()));
        return rows;
    }

    private List<Column.Row> item(String mark, Text text) {
        var rows = new ArrayList<Column.Row>();
        for (Line line : setting.lines(text, in, BODY, width - INDENT)) {
            var pieces = new ArrayList<Piece>();
            if (rows.isEmpty()) {
                Line number = setting.lines(new Text(mark, null, false), in, BODY, INDENT)
                        .getFirst();
                pieces.add(new Piece.Words(number, begin(number, BODY, width, in.rtl())));
            }
            float at = begin(line, BODY, width - INDENT, in.rtl());
            pieces.add(new Piece.Words(line, in.rtl() ? at : at + INDENT));
            rows.add(new Column.Row(pieces, BODY, false, rows.isEmpty() ? 3 : 0));
        }
        return rows;
    }

    private List<Column.Row> signature(Text label) {
        float from = in.rtl() ? x + width * (1 - SIGNED) : x;
        var rows = new ArrayList<Column.Row>();
        rows.add(new Column.Row(List.of(new Piece.Rule(from, width * SIGNED)), BODY, false, 30));
        rows.addAll(rows(label, SMALL, 0, true));
        return rows;
    }

    private float begin(Line line, Letters as, float room, boolean rtl) {
        return rtl ? x + room - setting.width(line, as) : x;
    }
}
