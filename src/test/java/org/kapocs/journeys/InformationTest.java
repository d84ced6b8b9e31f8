package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;

/**
 * A woman looks for what to do in an emergency, on her telephone, in Arabic. An editor learns that a rule has changed: what
 * is approved then says so in every language, and a fact is new everywhere at once.
 */
class InformationTest extends Journey {
    private static final String NEW = "A kártya nem elég: minden hónapban ellenőrizze a jogviszonyát.";

    @Test
    void a_newcomer_reads_in_arabic_shows_a_sentence_and_asks_about_what_did_not_help() throws Exception {
        Screen newcomer = phone("ar", true);
        newcomer.open("/ar/topics/health.hospital");
        newcomer.reads(newcomer.say("information.about"));
        newcomer.follow("الطوارئ: الاتصال بالرقم 112");
        newcomer.reads(newcomer.say("information.kind.STEPS"));
        newcomer.reads("Segélyhívás: 112");
        newcomer.reads(newcomer.say("information.machine"));
        newcomer.readsNot(newcomer.say("information.unchecked"));
        assertThat(newcomer.page().locator("html")).hasAttribute("dir", "rtl");
        assertThat(newcomer.page().locator("a[href='tel:104']").first()).isVisible();
        inspected(newcomer, "page");
        newcomer.page().locator("a[href$='/say/say']").click();
        assertThat(newcomer.page().locator("h1")).hasText("Segítség! Mentőt kérek. A címem:");
        inspected(newcomer, "say");
        newcomer.page().locator(".back").click();
        newcomer.follow(newcomer.say("web.nothelp.ask"));
        assertThat(newcomer.page().locator("#message"))
                .hasValue(newcomer.say("information.ask.about", "title", "الطوارئ: الاتصال بالرقم 112"));
    }

    @Test
    void a_language_that_nobody_approved_is_told_in_another_and_says_so() throws Exception {
        Screen newcomer = phone("ar", true);
        newcomer.open("/ar/information/taj");
        newcomer.reads("Social security number and card");
        newcomer.reads(newcomer.say("information.unchecked"));
        inspected(newcomer, "other-language");
        Screen reader = phone("en");
        reader.open("/en/information/permit-renewal");
        reader.reads("Tartózkodási engedély meghosszabbítása");
    }

    @Test
    void who_is_losing_their_home_has_112_before_them_and_a_bed_for_tonight_one_press_away() throws Exception {
        Screen newcomer = phone("ar", true);
        newcomer.open("/ar");
        inspected(newcomer, "roof-start");
        newcomer.follow(newcomer.say("web.start.find"));
        newcomer.page()
                .locator("summary", new Page.LocatorOptions().setHasText(newcomer.say("topic.housing")))
                .click();
        inspected(newcomer, "roof-topics");
        newcomer.follow(newcomer.say("topic.housing.eviction"));
        assertThat(newcomer.page().locator("a[href='tel:112']")).isInViewport();
        newcomer.reads(newcomer.say("information.elsewhere", "other", "الإنجليزية"));
        inspected(newcomer, "roof-losing");
        newcomer.follow("Moving out");
        assertThat(newcomer.page().locator("a[href='tel:112']")).isInViewport();
        inspected(newcomer, "roof-page");
        newcomer.page().locator("#danger a").last().click();
        assertThat(newcomer.page().locator("h1")).hasText(newcomer.say("topic.housing.shelter"));
        assertThat(newcomer.page().locator("a[href='tel:112']")).isInViewport();
        inspected(newcomer, "roof-tonight");
        for (String first : new String[] {"/ar", "/ar/topics", "/hu", "/hu/topics", "/hu/topics/housing.eviction"}) {
            newcomer.open(first);
            inspected(newcomer, "roof" + first.replace('/', '-'));
            newcomer.page().locator("#danger a").last().click();
            assertThat(newcomer.page()).hasURL(java.util.regex.Pattern.compile("/topics/housing\\.shelter$"));
        }
    }

    @Test
    void a_page_reads_itself_aloud_only_where_the_device_has_a_voice_of_its_own() {
        Screen newcomer = phone("ar", true);
        newcomer.open("/ar/information/emergency");
        assertThat(newcomer.page().locator("#listen")).isHidden();
        newcomer.page()
                .addInitScript("speechSynthesis.getVoices = () => [{lang: 'ar-EG', localService: true, name: 'x'}]");
        newcomer.open("/ar/information/emergency");
        assertThat(newcomer.page().locator("#listen")).isVisible();
    }

    @Test
    void what_changed_is_written_approved_by_two_and_told_beside_what_is_old() {
        Screen editor = colleague("Szerkeszto", Role.EDITOR);
        writes(editor);
        Screen reader = colleague("Olvaso", Role.DESK_OFFICER);
        reader.open("/staff/information/taj?in=hu");
        reader.press(reader.say("information.sign.reader"));
        reader.reads(reader.say("information.done.signed"));
        Screen newcomer = phone("en");
        newcomer.open("/en/information/taj");
        newcomer.reads(newcomer.say("information.stale"));
        newcomer.reads(NEW);
        picture(newcomer.page(), "old");
        editor.open("/staff/information/taj?in=en");
        editor.reads(editor.say("information.old"));
        assertThat(editor.page().locator("ins").first()).isVisible();
        picture(editor.page(), "side-by-side");
        changesAFact(editor);
    }

    private void writes(Screen editor) {
        editor.open("/staff/information");
        picture(editor.page(), "board");
        editor.follow("TAJ-szám és TAJ-kártya");
        picture(editor.page(), "material");
        editor.page().locator("a[href*='/blocks/valid?']").click();
        editor.fill("text", NEW);
        editor.check("edit", "MAJOR");
        picture(editor.page(), "edit");
        editor.press(editor.say("web.staff.save"));
        editor.reads(editor.say("information.done.written"));
        editor.press(editor.say("information.submit"));
        editor.reads(editor.say("information.done.submitted"));
        editor.press(editor.say("information.sign.subject"));
        editor.reads(editor.say("information.done.signed"));
        picture(editor.page(), "signed");
        editor.press(editor.say("information.sign.reader"));
        editor.reads(editor.say("information.error.both"));
    }

    private void changesAFact(Screen editor) {
        editor.open("/staff/facts");
        picture(editor.page(), "facts");
        editor.fill("q", "taj.contribution");
        editor.press(editor.say("web.show"));
        editor.follow("taj.contribution");
        editor.fill("said-hu", "12345");
        picture(editor.page(), "fact");
        editor.press(editor.say("web.staff.save"));
        editor.reads(editor.say("information.done.fact"));
        Screen newcomer = phone("en");
        newcomer.open("/en/information/taj");
        newcomer.reads("12,345");
        editor.open("/staff/information/taj?in=en");
        editor.reads(editor.say("information.doubted", "facts", "taj.contribution"));
        editor.press(editor.say("information.stilltrue"));
        editor.reads(editor.say("information.done.looked"));
    }
}
