package org.kapocs.desk.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Copies what a page of a PDF is drawn with, object by object, into another document. What can act, what hangs on the
 * page without being drawn, and what leads to other pages is not copied; so there is no list of dangers to keep complete.
 */
final class PdfCopy {
    private static final int DEEPEST = 60;
    private static final int MOST_OBJECTS = 200_000;

    /** What a page itself keeps, beside its resources and content. */
    private static final Set<COSName> OF_A_PAGE =
            Set.of(COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE, COSName.getPDFName("UserUnit"));

    /** What a drawing may carry along without needing it, or fetch from elsewhere. */
    private static final Set<String> LEFT_OUT = Set.of(
            "F",
            "FFilter",
            "FDecodeParms",
            "DL",
            "OPI",
            "Ref",
            "Metadata",
            "PieceInfo",
            "AF",
            "StructParent",
            "StructParents",
            "LastModified",
            "Alternates",
            "Measure",
            "PtData",
            "ID");

    /** Objects that act, or are no part of a drawing. */
    private static final Set<String> NOT_DRAWN =
            Set.of("Action", "Annot", "Catalog", "EmbeddedFile", "Filespec", "Page", "Pages", "Sig", "Outlines");

    private final PDDocument to;
    private final Map<COSBase, COSBase> done = new IdentityHashMap<>();

    PdfCopy(PDDocument to) {
        this.to = to;
    }

    /** @throws Refusal when it is made of more than pages are made of */
    void add(PDPage page) throws IOException, Refusal {
        var plain = new COSDictionary();
        plain.setItem(COSName.TYPE, COSName.PAGE);
        plain.setItem(COSName.MEDIA_BOX, page.getMediaBox());
        plain.setItem(COSName.CROP_BOX, page.getCropBox());
        plain.setInt(COSName.ROTATE, page.getRotation());
        COSDictionary from = page.getCOSObject();
        for (COSName name : OF_A_PAGE) {
            if (plain.getItem(name) == null && from.getDictionaryObject(name) != null) {
                plain.setItem(name, copied(from.getDictionaryObject(name), 0));
            }
        }
        if (page.getResources() != null) {
            plain.setItem(COSName.RESOURCES, copied(page.getResources().getCOSObject(), 0));
        }
        if (from.getDictionaryObject(COSName.CONTENTS) != null) {
            plain.setItem(COSName.CONTENTS, copied(from.getDictionaryObject(COSName.CONTENTS), 0));
        }
        COSBase group = from.getDictionaryObject(COSName.GROUP);
        if (group != null) {
            plain.setItem(COSName.GROUP, copied(group, 0));
        }
        to.addPage(new PDPage(plain));
    }

    private COSBase copied(COSBase given, int deep) throws IOException, Refusal {
        if (deep > DEEPEST || done.size() > MOST_OBJECTS) {
            throw new Refusal(Unfit.TOO_INVOLVED);
        }
        COSBase from = given instanceof COSObject reference ? reference.getObject() : given;
        if (from == null) {
            return COSNull.NULL;
        }
        COSBase before = done.get(from);
        if (before != null) {
            return before;
        }
        return switch (from) {
            case COSStream stream -> stream(stream, deep);
            case COSDictionary dictionary -> dictionary(dictionary, deep);
            case COSArray array -> array(array, deep);
            default -> from;
        };
    }

    private COSBase array(COSArray from, int deep) throws IOException, Refusal {
        var array = new COSArray();
        done.put(from, array);
        for (int at = 0; at < from.size(); at++) {
            array.add(copied(from.get(at), deep + 1));
        }
        return array;
    }

    private COSBase dictionary(COSDictionary from, int deep) throws IOException, Refusal {
        if (acts(from)) {
            return COSNull.NULL;
        }
        var dictionary = new COSDictionary();
        done.put(from, dictionary);
        fill(from, dictionary, deep);
        return dictionary;
    }

    private COSBase stream(COSStream from, int deep) throws IOException, Refusal {
        // Its bytes stand in another file, or it is a program for a printer.
        if (acts(from) || from.containsKey(COSName.F) || "PS".equals(from.getNameAsString(COSName.SUBTYPE))) {
            return COSNull.NULL;
        }
        demandSize(from);
        COSStream stream = to.getDocument().createCOSStream();
        done.put(from, stream);
        try (InputStream in = from.createRawInputStream();
                OutputStream out = stream.createRawOutputStream()) {
            in.transferTo(out);
        }
        fill(from, stream, deep);
        return stream;
    }

    private void fill(COSDictionary from, COSDictionary into, int deep) throws IOException, Refusal {
        boolean stream = from instanceof COSStream;
        for (var entry : from.entrySet()) {
            COSName name = entry.getKey();
            boolean leftOut = stream && LEFT_OUT.contains(name.getName()) || name.equals(COSName.PARENT);
            if (!leftOut && !name.equals(COSName.LENGTH)) {
                into.setItem(name, copied(entry.getValue(), deep + 1));
            }
        }
    }

    /** A picture in the page is held to what a picture beside it is held to. */
    private static void demandSize(COSStream stream) throws Refusal {
        long points = Math.max(0, stream.getLong(COSName.WIDTH, 0)) * Math.max(0, stream.getLong(COSName.HEIGHT, 0));
        COSBase how = stream.getDictionaryObject(COSName.DECODE_PARMS);
        if (how instanceof COSDictionary fax) {
            points = Math.max(
                    points, Math.max(0, fax.getLong(COSName.COLUMNS, 0)) * Math.max(0, fax.getLong(COSName.ROWS, 0)));
        }
        // Black and white scans have many points, of one bit each.
        long most = stream.getInt(COSName.BITS_PER_COMPONENT, 8) == 1 ? 8 * Pictures.MOST_POINTS : Pictures.MOST_POINTS;
        if (points > most) {
            throw new Refusal(Unfit.TOO_MANY_POINTS);
        }
    }

    private static boolean acts(COSDictionary dictionary) {
        String type = dictionary.getNameAsString(COSName.TYPE);
        return type != null && NOT_DRAWN.contains(type)
                || dictionary.containsKey(COSName.JS)
                || dictionary.containsKey(COSName.EF);
    }
}
