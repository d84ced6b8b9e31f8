package org.kapocs.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.kapocs.testing.Browser;
import org.kapocs.testing.Classes;
import org.kapocs.testing.HouseTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class CachingTest {
    @LocalServerPort
    int port;

    @Test
    void a_page_that_a_cache_may_keep_is_public_and_nobodys() {
        var pages = Classes.OURS.stream()
                .filter(each -> each.isAssignableTo(Page.class) && !each.isInterface())
                .toList();
        assertThat(pages).hasSizeGreaterThan(30);
        assertThat(pages.stream()
                        .filter(each -> each.isAssignableTo(OpenPage.class))
                        .map(JavaClass::getName))
                .isNotEmpty()
                .allMatch(name -> name.contains(".open."))
                .noneMatch(name -> name.matches(".*\\.(My|File|Receipt|Own|Partner|Door)\\w*Page"));
        assertThat(pages.stream()
                        .filter(each -> each.tryGetMethod("caching").isPresent())
                        .map(JavaClass::getName))
                .as("pages with a rule of their own")
                .isEmpty();
    }

    @Test
    void what_is_somebodys_is_kept_nowhere() throws Exception {
        var browser = new Browser(port);
        for (String path : new String[] {
            "/staff/sign-in", "/hu/my", "/hu/my/file", "/hu/referral", "/nowhere", "/api/directory/imports/x"
        }) {
            var answer = browser.get(path);
            assertThat(answer.status() == 303 ? "no-store" : answer.header("Cache-Control"))
                    .as(path)
                    .contains("no-store");
        }
    }
}
