package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;

/** One person in front of one browser, who reads one language and finds things by their words. */
final class Screen {
    private final Page page;
    private final String house;
    private final Messages messages;
    private final Language language;
    private final boolean script;

    /** @param script whether pages may run theirs there */
    Screen(BrowserContext browser, String house, Messages messages, Language language, boolean script) {
        this.script = script;
        this.page = browser.newPage();
        this.house = house;
        this.messages = messages;
        this.language = language;
    }

    Page page() {
        return page;
    }

    /** Another page of the same person; what inspects it needs script, also where they have none. */
    Page another() {
        BrowserContext theirs = page.context();
        return script
                ? theirs.newPage()
                : theirs.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setStorageState(theirs.storageState())
                                .setLocale(language.tag())
                                .setReducedMotion(ReducedMotion.REDUCE))
                        .newPage();
    }

    /** The words as this person reads them. */
    String say(String key, Object... namesAndValues) {
        return messages.text(language, key, namesAndValues);
    }

    void open(String path) {
        page.navigate(path.startsWith("http") ? path : house + path);
    }

    /** Follows the first link that contains these words. */
    void follow(String words) {
        link(words).click();
    }

    /** Opens what the head of staff pages has no room for. */
    void more() {
        page.locator("details.more summary").click();
    }

    Locator link(String words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first();
    }

    /** Presses the first button with these words. */
    void press(String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    void fill(String field, String text) {
        page.locator("[name=\"" + field + "\"]:visible").first().fill(text);
    }

    void choose(String field, String value) {
        page.locator("select[name=\"" + field + "\"]:visible").first().selectOption(value);
    }

    void check(String field, String value) {
        page.locator("input[name=\"" + field + "\"][value=\"" + value + "\"]")
                .first()
                .check();
    }

    void reads(String words) {
        assertThat(page.locator("body")).containsText(words);
    }

    void readsNot(String words) {
        assertThat(page.locator("body")).not().containsText(words);
    }

    String text(String selector) {
        return page.locator(selector).first().innerText().strip();
    }
}
