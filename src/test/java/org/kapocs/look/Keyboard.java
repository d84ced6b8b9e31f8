package org.kapocs.look;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tab reaches every control once, in order, with the focus to be seen, beginning with the way past the header, or behind a
 * header that was walked through on another page. The page
 * itself notes before each press how the focus stands: to ask it from outside took longer than all presses.
 */
final class Keyboard {
    private static final String NOTES = """
            past => {
              const notes = window.notes = { seen: new Set(), faults: [], ended: false };
              const shown = style => style.outlineStyle !== 'none';
              notes.look = () => {
                const node = document.activeElement;
                if (node === document.body) { notes.ended = true; return; }
                if (past && node.closest('header.bar')) return;
                const box = node.getBoundingClientRect(), over = document.querySelector('.exit');
                const bar = over?.contains(node) ? null : over?.getBoundingClientRect();
                const called = node.outerHTML.slice(0, 120);
                if (bar && Math.min(box.bottom, box.top + 48) > bar.top + 1 && box.right > bar.left && box.left < bar.right)
                  notes.faults.push('behind the quick exit: ' + called);
                if (notes.seen.has(node)) return;
                notes.seen.add(node);
                if (!shown(getComputedStyle(node)) && !shown(getComputedStyle(node, '::after'))) notes.faults.push(called);
              };
              document.addEventListener('keydown', notes.look, true);
              document.activeElement.blur(); window.scrollTo(0, 0); getSelection().removeAllRanges();
              const first = past ? [...document.querySelectorAll('header.bar :is(a[href],button,input,summary)')]
                .filter(node => !node.matches('[tabindex="-1"]') && node.checkVisibility()).at(-1) : null;
              (first ?? document.querySelector('.skip'))?.focus();
              return [...document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex="0"]')]
                .filter(node => !node.matches('[tabindex="-1"][aria-hidden=true]')) // what Enter presses in a field
                .filter(node => !past || !node.matches('.skip') && !node.closest('header.bar'))
                .filter(node => !node.disabled && node.type !== 'hidden' && node.checkVisibility())
                .filter(node => node.type !== 'radio' || node.checked
                  || !document.querySelector(`input[name="${node.name}"]:checked`)
                     && document.querySelector(`input[name="${node.name}"]`) === node).length; }""";

    /** Where it leads and what was typed changes no key. */
    private static final String HEADER = """
            () => innerWidth + (document.querySelector('header.bar')?.outerHTML ?? Math.random())
              .toString().replace(/ (href|action|value|aria-current)="[^"]*"/g, '')""";

    /** Those whose controls were reached already: they stand over each page, and are walked once. */
    private static final Set<Object> WALKED = ConcurrentHashMap.newKeySet();

    private static final String READ = """
            () => { notes.look(); return { seen: notes.seen.size, ended: notes.ended, faults: notes.faults }; }""";

    private static final String FORGET = """
            () => { document.removeEventListener('keydown', notes.look, true); delete window.notes; }""";

    /** The key is held down, as it repeats itself then: to let it go after each stop is as much work again. */
    private static final JsonObject DOWN = tab("rawKeyDown");

    private static final JsonObject UP = tab("keyUp");

    private Keyboard() {}

    private static JsonObject tab(String what) {
        var key = new JsonObject();
        key.addProperty("type", what);
        key.addProperty("key", "Tab");
        key.addProperty("code", "Tab");
        key.addProperty("windowsVirtualKeyCode", 9);
        return key;
    }

    @SuppressWarnings("unchecked")
    static List<String> faults(Page page) {
        Object header = page.evaluate(HEADER);
        int stops = number(page.evaluate(NOTES, WALKED.contains(header)));
        int presses = 0;
        Map<String, Object> read = Map.of();
        int seen = 0;
        boolean ended = false;
        CDPSession devtools = page.context().newCDPSession(page);
        // A date has several stops inside one control.
        for (int more = stops; seen < stops && !ended && presses < 6 * stops + 6; more = stops - seen + 3) {
            for (int i = 0; i < more; i++) {
                devtools.send("Input.dispatchKeyEvent", DOWN);
            }
            presses += more;
            read = (Map<String, Object>) page.evaluate(READ);
            seen = number(read.get("seen"));
            ended = Boolean.TRUE.equals(read.get("ended"));
        }
        devtools.send("Input.dispatchKeyEvent", UP);
        devtools.detach();
        page.evaluate(FORGET);
        var faults = new ArrayList<String>();
        ((List<String>) read.getOrDefault("faults", List.of()))
                .forEach(fault -> faults.add("focus cannot be seen: " + fault));
        if (seen < stops) {
            faults.add("keyboard reaches " + seen + " of " + stops + " controls");
        }
        if (faults.isEmpty()) {
            WALKED.add(header);
        }
        return faults;
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
