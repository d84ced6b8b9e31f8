package org.kapocs.look;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with the page that the browser shows. */
public final class Inspection {
    private static final AxeRunOptions RULES = rules();

    /** What is wrong with how the focus is seen: null when it was here before, or nowhere. */
    private static final String FOCUS = """
            () => { const node = document.activeElement;
              if (node === document.body) return null;
              if (node.getAttribute('data-seen') === 'last') return 'again';
              const box = node.getBoundingClientRect(), over = document.querySelector('.exit');
              const bar = over?.contains(node) ? null : over?.getBoundingClientRect();
              if (bar && Math.min(box.bottom, box.top + 48) > bar.top + 1 && box.right > bar.left && box.left < bar.right)
                return 'behind the quick exit: ' + node.outerHTML.slice(0, 120);
              if (node.hasAttribute('data-seen')) return null;
              document.querySelector('[data-seen=last]')?.setAttribute('data-seen', 'before');
              node.setAttribute('data-seen', 'last');
              const look = node => getComputedStyle(node).outlineStyle !== 'none';
              return look(node) || getComputedStyle(node, '::after').outlineStyle !== 'none' ? ''
                : node.outerHTML.slice(0, 120); }""";

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
        inspection.faults.addAll(Html.faults(html));
        inspection.accessible();
        inspection.fits(320, 16, "at 320 px");
        inspection.fits(640, 32, "with text at 200 %");
        inspection.reachable();
        inspection.ordered();
        return inspection.faults;
    }

    private void accessible() {
        new AxeBuilder(page)
                .options(RULES)
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(this::add);
    }

    private static AxeRunOptions rules() {
        var tags = new AxeRunOnlyOptions();
        tags.setType("tag");
        tags.setValues(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
        var options = new AxeRunOptions();
        options.setRunOnly(tags);
        // 7:1 is more than AA asks, and takes the place of its 4.5:1.
        options.setRules(Map.of("color-contrast", rule(false), "color-contrast-enhanced", rule(true)));
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static AxeRuleOptions rule(boolean enabled) {
        var rule = new AxeRuleOptions();
        rule.setEnabled(enabled);
        return rule;
    }

    private void add(Rule rule) {
        faults.add(rule.getId() + ": "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).collect(Collectors.joining(" ")));
    }

    private void fits(int width, int text, String when) {
        var before = page.viewportSize();
        page.setViewportSize(width, 640);
        var outside = page.evaluate("""
                size => { document.documentElement.style.fontSize = size + 'px';
                  const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
                  const found = wide ? [...document.querySelectorAll('body *')].filter(node => {
                    const box = node.getBoundingClientRect();
                    return box.width > 1 && (box.right > document.documentElement.clientWidth + 1 || box.left < -1);
                  }).map(node => node.tagName + '.' + node.className).slice(0, 4).join(' ') + '!' : '';
                  document.documentElement.style.fontSize = ''; return found; }""", text);
        page.setViewportSize(before.width, before.height);
        if (!outside.toString().isEmpty()) {
            faults.add("scrolls sideways " + when + ": " + outside);
        }
    }

    /** Tab reaches every control once, in order, with the focus to be seen, beginning with the way past the header. */
    private void reachable() {
        page.evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0);"
                + " getSelection().removeAllRanges(); document.querySelector('.skip')?.focus(); }");
        var stops = ((Number) page.evaluate("""
                        () => [...document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex="0"]')]
                          .filter(node => !node.disabled && node.type !== 'hidden' && node.checkVisibility())
                          .filter(node => node.type !== 'radio' || node.checked
                            || !document.querySelector(`input[name="${node.name}"]:checked`)
                               && document.querySelector(`input[name="${node.name}"]`) === node).length""")).intValue();
        int seen = 0;
        // A date has several stops inside one control.
        for (int presses = 0; seen < stops + 1 && presses < 6 * stops + 6; presses++) {
            var focus = page.evaluate(FOCUS);
            if (focus == null) {
                break;
            }
            if (!focus.equals("again")) {
                seen++;
                if (!focus.toString().isEmpty()) {
                    faults.add("focus cannot be seen: " + focus);
                }
            }
            page.keyboard().press("Tab");
        }
        if (seen < stops) {
            faults.add("keyboard reaches " + seen + " of " + stops + " controls");
        }
        page.evaluate("() => document.querySelectorAll('[data-seen]').forEach(n => n.removeAttribute('data-seen'))");
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
