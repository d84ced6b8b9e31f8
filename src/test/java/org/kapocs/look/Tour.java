package org.kapocs.look;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

/** The pages that no link leads to: one has to write something, or sign in. */
final class Tour {
    private final Page page;
    private final String home;

    Tour(Page page, String home) {
        this.page = page;
        this.home = home;
    }

    /** Asks: the form, the form with its errors, the receipt and the file; the browser then holds the file. */
    void ask(String language, Walk.Stop stop) throws Exception {
        String ask = "/" + language + "/ask?topic=housing.rent";
        page.navigate(home + ask);
        page.locator("main form").first().evaluate("form => form.noValidate = true");
        stop(press("main form[method=post] button"), ask, stop);
        page.fill("#message", language.equals("ar") ? "صاحب البيت لا يعيد لي التأمين" : "Nem adják vissza a kauciót");
        stop(press("main form[method=post] button"), "/" + language + "/my/receipt", stop);
        stop(page.navigate(home + "/" + language + "/my/file"), "/" + language + "/my/file", stop);
    }

    /** Signs in; the language of the pages is the cookie's. */
    void signIn(String email, String password, String code) {
        page.navigate(home + "/staff/sign-in");
        page.fill("#email", email);
        page.fill("#password", password);
        press("main form button:not([type=button])");
        page.fill("#code", code);
        press("main form button:not([type=button])");
    }

    private Response press(String button) {
        return page.waitForResponse(
                response -> response.request().isNavigationRequest() && response.status() / 100 != 3,
                () -> page.locator(button).first().click());
    }

    private static void stop(Response response, String path, Walk.Stop stop) throws Exception {
        stop.at(path, response.status(), response.text());
    }
}
