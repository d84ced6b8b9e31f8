package org.kapocs.shared.sheet;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a part of a word-processing document. Names without a colon are those of WordprocessingML. */
final class Markup {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    Markup(String root) {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("w:" + root);
            out.writeAttribute("xmlns:w", W);
            out.writeAttribute("xmlns:r", R);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An element with others in it. */
    Markup in(String name, Runnable content) {
        return whole(name, List.of(), content);
    }

    /** An element with nothing in it; attributes alternate name and value. */
    Markup one(String name, String... attributes) {
        return whole(name, List.of(attributes), () -> {});
    }

    /** A style of paragraphs. @param usual whether it is that of those which name none */
    Markup style(String name, boolean usual, Runnable content) {
        List<String> attributes = List.of("type", "paragraph", "styleId", name, "default", usual ? "1" : "0");
        return whole("style", attributes, content);
    }

    /** Words, with the spaces that they begin or end with. */
    Markup words(String words) {
        return whole("t", List.of("xml:space", "preserve"), () -> characters(words));
    }

    Markup instruction(String field) {
        return whole("instrText", List.of("xml:space", "preserve"), () -> characters(field));
    }

    private Markup whole(String name, List<String> attributes, Runnable content) {
        try {
            out.writeStartElement("w:" + name);
            for (int at = 0; at + 1 < attributes.size(); at += 2) {
                String attribute = attributes.get(at);
                out.writeAttribute(attribute.contains(":") ? attribute : "w:" + attribute, attributes.get(at + 1));
            }
            content.run();
            out.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return this;
    }

    private void characters(String words) {
        try {
            out.writeCharacters(words);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String finished() {
        try {
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }
}
