package org.kapocs.facts.form;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * What an XForm means, apart from how it is written: which control asks what kind of answer, and what can be chosen.
 *
 * @param controls by the place of the question: the control, the kind of answer, and what can be chosen
 */
record XForms(Map<String, String> controls) {
    private static final Set<String> CONTROLS = Set.of("input", "select1", "select", "trigger", "range", "upload");

    static XForms of(String xml) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        var types = new TreeMap<String, String>();
        for (Element bind : elements(document, "bind")) {
            types.put(place(bind.getAttribute("nodeset")), bind.getAttribute("type"));
        }
        var controls = new TreeMap<String, String>();
        for (String tag : CONTROLS) {
            for (Element control : elements(document, tag)) {
                String place = place(control.getAttribute("ref"));
                controls.put(place, tag + " " + types.getOrDefault(place, "string") + " " + choices(document, control));
            }
        }
        return new XForms(controls);
    }

    /** Without the name of the form. */
    private static String place(String path) {
        return path.substring(Math.max(0, path.indexOf('/', 1)));
    }

    private static Set<String> choices(Document document, Element control) {
        var names = new LinkedHashSet<String>();
        for (Element itemset : elements(control, "itemset")) {
            String list = itemset.getAttribute("nodeset").split("'")[1];
            for (Element instance : elements(document, "instance")) {
                if (instance.getAttribute("id").equals(list)) {
                    elements(instance, "name").forEach(name -> names.add(name.getTextContent()));
                }
            }
        }
        elements(control, "item")
                .forEach(item -> names.add(elements(item, "value").getFirst().getTextContent()));
        return names;
    }

    private static List<Element> elements(Node within, String tag) {
        var found = within instanceof Document all
                ? all.getElementsByTagName(tag)
                : ((Element) within).getElementsByTagName(tag);
        var elements = new ArrayList<Element>();
        for (int n = 0; n < found.getLength(); n++) {
            elements.add((Element) found.item(n));
        }
        return elements;
    }
}
