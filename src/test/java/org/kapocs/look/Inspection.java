package org.kapocs.look;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is wrong with the page that the browser shows. */
public final class Inspection {
    private static final String AXE = axe();
    private static final Map<String, Object> RULES = rules();

    private final Page page;
    private final List<String> faults = new ArrayList<>();

    private Inspection(Page page) {
        this.page = page;
    }

    /** Whether the browser says there that a page asked for what its Content-Security-Policy forbids. */
    static boolean breaksPolicy(String consoleMessage) {
        return consoleMessage.contains("Content Security Policy");
    }

    /** WCAG 2.2 AA with contrast 7:1, valid HTML, no sideways scrolling, everything by keyboard. */
    public static List<String> of(Page page, String html) throws Exception {
        var inspection = new Inspection(page);
        inspection.worded(html);
        inspection.accessible();
        inspection.faults.addAll(Keyboard.faults(page));
        return inspection.faults;
    }

    /** What other words can spoil in a page that is inspected in another language. */
    public static List<String> ofWords(Page page, String html) throws Exception {
        var inspection = new Inspection(page);
        inspection.worded(html);
        return inspection.faults;
    }

    private void worded(String html) throws Exception {
        faults.addAll(Html.faults(html));
        fits();
        ordered();
    }

    /** Asks the browser for what is wrong and for nothing else: all that axe passed is many times as long. */
    @SuppressWarnings("unchecked")
    private void accessible() {
        page.evaluate(AXE + ";null");
        faults.addAll((List<String>) page.evaluate("""
                options => axe.run(document, options).then(result => result.violations.map(rule => rule.id + ': '
                  + rule.nodes.slice(0, 3).map(node => node.html).join(' ')))""", RULES));
    }

    /** 7:1 is more than AA asks, and takes the place of its 4.5:1. */
    private static Map<String, Object> rules() {
        return Map.of(
                "runOnly",
                Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")),
                "rules",
                Map.of("color-contrast", Map.of("enabled", false), "color-contrast-enhanced", Map.of("enabled", true)),
                "resultTypes",
                List.of("violations"));
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void fits() {
        var before = page.viewportSize();
        fits(320, 16, "at 320 px");
        fits(640, 32, "with text at 200 %");
        page.setViewportSize(before.width, before.height);
    }

    private void fits(int width, int text, String when) {
        page.setViewportSize(width, 640);
        var outside = page.evaluate("""
                size => { document.documentElement.style.fontSize = size + 'px';
                  const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
                  const found = wide ? [...document.querySelectorAll('body *')].filter(node => {
                    const box = node.getBoundingClientRect();
                    return box.width > 1 && (box.right > document.documentElement.clientWidth + 1 || box.left < -1);
                  }).map(node => node.tagName + '.' + node.className).slice(0, 4).join(' ') + '!' : '';
                  document.documentElement.style.fontSize = ''; return found; }""", text);
        if (!outside.toString().isEmpty()) {
            faults.add("scrolls sideways " + when + ": " + outside);
        }
    }

    /** The full stop of an address in Latin letters stands behind its number for those, too, who read from the right. */
    @SuppressWarnings("unchecked")
    private void ordered() {
        var turned = (List<String>) page.evaluate("""
                () => { const found = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  const left = (node, at) => { const range = document.createRange();
                    range.setStart(node, at); range.setEnd(node, at + 1); return range.getBoundingClientRect().left; };
                  while (texts.nextNode()) { const node = texts.currentNode;
                    if (!node.parentElement.checkVisibility()) continue;
                    for (const address of node.data.matchAll(/[a-zà-ž] \\d[\\d–/]*\\./gi)) {
                      const end = address.index + address[0].length - 1;
                      if (left(node, end) < left(node, end - 1)) found.push('an address is turned round: ' + node.data);
                    } } return found; }""");
        faults.addAll(turned);
    }

    /** Fingers need 48 px; links inside a sentence, a heading or a table are as high as their line. */
    @SuppressWarnings("unchecked")
    public static List<String> touch(Page page) {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('a[href],button,select,summary,.choices label,.check,'
                    + 'input:not([type=hidden],[type=radio],[type=checkbox])')]
                  .filter(node => node.checkVisibility() && !node.matches('.skip,:is(p,dd,td,th,h1,h2,h3,h4,.errors) a:not(.button)'))
                  .filter(node => node.getBoundingClientRect().height < 47.5)
                  .map(node => 'too small for a finger: ' + node.outerHTML.slice(0, 120))""");
    }
}
