package org.kapocs.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** And what depends on no words. */
class HungarianStaffPagesTest extends StaffPages {
    HungarianStaffPagesTest() {
        super("hu");
    }

    @Test
    void keep_their_header_where_it_is() {
        try (var context = signedIn()) {
            Page page = context.newPage();
            page.setViewportSize(360, 740);
            page.navigate(home + "/staff");
            Set<Object> heights = new HashSet<>();
            for (String link : Walk.links(page, home)) {
                page.navigate(home + link);
                if (page.locator("nav [aria-current]").count() > 0) {
                    heights.add(page.evaluate("() => document.querySelector('.bar').offsetHeight"));
                }
            }
            assertThat(heights).hasSize(1);
            assertThat(page.evaluate("""
                    () => { const middle = part => { const box = document.querySelector('.find ' + part)
                        .getBoundingClientRect(); return box.top + box.height / 2; };
                      return Math.abs(middle('svg') - middle('input')) < 1; }""")).isEqualTo(true);
        }
    }

    @Test
    void answer_to_keys() {
        try (var context = signedIn()) {
            Page page = context.newPage();
            page.navigate(home + "/staff");
            page.keyboard().press("/");
            assertThat(page.evaluate("() => document.activeElement.name")).isEqualTo("q");
            page.keyboard().press("Escape");
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            assertThat(page.evaluate("() => [...document.querySelectorAll('a.line')].indexOf(document.activeElement)"))
                    .isEqualTo(0);
            page.keyboard().press("?");
            assertThat(page.locator("#keys").isVisible()).isTrue();
        }
    }
}
