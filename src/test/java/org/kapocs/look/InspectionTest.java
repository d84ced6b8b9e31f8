package org.kapocs.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapocs.testing.Chromium;

/** The inspection finds what is put before it: otherwise a clean bill says nothing. */
class InspectionTest {
    private static final String GOOD = """
            <!doctype html><html lang="hu"><head><title>Minta</title><style>.skip{display:block}</style></head>
            <body><a class="skip" href="#main">Tovább</a><main id="main"><h1>Minta</h1>%s</main></body></html>""";

    private final Chromium chromium = Chromium.open();

    @Test
    void a_plain_page_is_well() throws Exception {
        assertThat(inspect("<p>Jó napot!</p>")).isEmpty();
    }

    @Test
    void grey_on_white_is_too_faint() throws Exception {
        assertThat(inspect("<p style='color:#767676'>Jó napot!</p>")).anyMatch(f -> f.contains("color-contrast"));
    }

    @Test
    void a_field_without_a_label_is_found() throws Exception {
        assertThat(inspect("<input name=x>")).anyMatch(f -> f.startsWith("label"));
    }

    @Test
    void a_list_item_outside_a_list_is_not_html() throws Exception {
        assertThat(inspect("<div><li>x</li></div>")).anyMatch(f -> f.startsWith("not valid HTML"));
    }

    @Test
    void a_wide_block_scrolls_sideways() throws Exception {
        assertThat(inspect("<p style='width:400px'>x</p>")).anyMatch(f -> f.contains("sideways at 320 px"));
    }

    @Test
    void a_block_that_grows_with_the_text_scrolls_sideways() throws Exception {
        assertThat(inspect("<p style='width:19rem'>x</p>")).noneMatch(f -> f.contains("at 320 px"));
        assertThat(inspect("<p style='width:30rem'>x</p>")).anyMatch(f -> f.contains("text at 200 %"));
    }

    @Test
    void focus_that_hides_is_found() throws Exception {
        assertThat(inspect("<a href='/x' style='outline:0'>x</a>")).anyMatch(f -> f.startsWith("focus cannot be seen"));
    }

    @Test
    void a_control_the_keyboard_passes_by_is_found() throws Exception {
        assertThat(inspect("<button tabindex=-1>x</button>")).anyMatch(f -> f.startsWith("keyboard reaches"));
    }

    @Test
    void behind_a_header_that_was_walked_through_everything_is_found_as_before_it() throws Exception {
        String header = "<header class=bar><a href='/%s'>x</a><button>y</button></header>";
        assertThat(inspect(header.formatted("a") + "<button>z</button>")).noneMatch(f -> f.startsWith("keyboard"));
        assertThat(inspect(header.formatted("b") + "<button tabindex=-1>z</button><a href='/c'>c</a>"))
                .anyMatch(f -> f.startsWith("keyboard reaches 1 of 2"));
        assertThat(inspect(header.formatted("b") + "<a href='/x' style='outline:0'>x</a>"))
                .anyMatch(f -> f.startsWith("focus cannot be seen"));
        assertThat(inspect(header.formatted("b").replace("<button>", "<button tabindex=-1>")))
                .as("another header")
                .anyMatch(f -> f.startsWith("keyboard reaches"));
    }

    @Test
    void an_address_that_is_turned_round_is_found() throws Exception {
        String address = "Budapest V., Bárczy István utca 1–3.";
        assertThat(inspect("<p dir=rtl><bdi>" + address + "</bdi></p>")).isEmpty();
        assertThat(inspect("<p dir=rtl>" + address + "</p>")).anyMatch(f -> f.startsWith("an address is turned round"));
    }

    @Test
    void what_has_the_focus_behind_the_quick_exit_is_found() throws Exception {
        String bar =
                "<p class=exit style='position:fixed;bottom:0;left:0;margin:0;width:100%;height:60px;background:#fff'>"
                        + "<a href='/y'>y</a></p>";
        String low = "<p style='margin:700px 0 %s'><a href='/x'>x</a></p>";
        assertThat(inspect(bar + low.formatted("0"))).anyMatch(f -> f.contains("behind the quick exit"));
        assertThat(inspect(bar + low.formatted("80px"))).isEmpty();
    }

    @Test
    void a_small_button_is_found() {
        try (Page page = chromium.browser().newPage()) {
            page.setContent(GOOD.formatted("<button>x</button>"));
            assertThat(Inspection.touch(page)).anyMatch(f -> f.contains("<button>"));
        }
    }

    @Test
    void a_page_that_breaks_its_policy_is_heard() {
        var said = new ArrayList<String>();
        try (Page page = chromium.browser().newPage()) {
            page.onConsoleMessage(message -> said.add(message.text()));
            page.setContent(GOOD.replace(
                            "<head>",
                            "<head><meta http-equiv='Content-Security-Policy' content=\"default-src 'none'\">")
                    .formatted("<p style='color:red'>x</p>"));
        }
        assertThat(said).anyMatch(Inspection::breaksPolicy);
    }

    private List<String> inspect(String body) throws Exception {
        try (Page page = chromium.browser().newPage()) {
            page.setViewportSize(360, 740);
            String html = GOOD.formatted(body);
            page.setContent(html);
            return Inspection.of(page, html);
        }
    }
}
