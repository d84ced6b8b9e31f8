package org.kapocs.shared.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.jspecify.annotations.Nullable;

/** What a PDF says of itself to programs that read it aloud: what is a heading, in which language, in which order. */
final class Tags {
    private final PDDocument document;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole = new PDStructureElement("Document", root);
    private final List<PDPage> pages = new ArrayList<>();
    private final Map<PDPage, COSArray> marked = new HashMap<>();

    Tags(PDDocument document) {
        this.document = document;
        root.appendKid(whole);
    }

    /** @param language null when nobody knows */
    PDStructureElement element(String kind, @Nullable String language) {
        var element = new PDStructureElement(kind, whole);
        if (language != null) {
            element.setLanguage(language);
        }
        whole.appendKid(element);
        return element;
    }

    /** Marks the next letters of the page as part of this element. @param read what they say; null when they say themselves */
    PDPropertyList mark(PDPage page, PDStructureElement element, @Nullable String read) {
        COSArray onPage = marked.computeIfAbsent(page, this::begun);
        int number = onPage.size();
        onPage.add(element);
        var part = new COSDictionary();
        part.setName(COSName.TYPE, "MCR");
        part.setItem(COSName.PG, page);
        part.setInt(COSName.MCID, number);
        var all = kids(element);
        all.add(part);
        var properties = new COSDictionary();
        properties.setInt(COSName.MCID, number);
        if (read != null) {
            properties.setString(COSName.ACTUAL_TEXT, read);
        }
        return PDPropertyList.create(properties);
    }

    private static COSArray kids(PDStructureElement element) {
        if (element.getCOSObject().getDictionaryObject(COSName.K) instanceof COSArray kids) {
            return kids;
        }
        var kids = new COSArray();
        element.getCOSObject().setItem(COSName.K, kids);
        return kids;
    }

    private COSArray begun(PDPage page) {
        page.setStructParents(pages.size());
        pages.add(page);
        return new COSArray();
    }

    void finish() {
        var parents = new HashMap<Integer, PDParentTreeValue>();
        for (int at = 0; at < pages.size(); at++) {
            parents.put(at, new PDParentTreeValue(Objects.requireNonNull(marked.get(pages.get(at)))));
        }
        var tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(pages.size());
        var catalog = document.getDocumentCatalog();
        catalog.setStructureTreeRoot(root);
        var info = new PDMarkInfo();
        info.setMarked(true);
        catalog.setMarkInfo(info);
    }
}
