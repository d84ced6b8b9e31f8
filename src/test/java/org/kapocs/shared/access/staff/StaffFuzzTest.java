package org.kapocs.shared.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.kapocs.shared.access.Onward;
import org.kapocs.shared.notification.Letter;
import org.kapocs.testing.Fuzz;

class StaffFuzzTest {
    @FuzzTest
    void after_signing_in_one_lands_on_a_staff_page_of_ours(byte[] input) {
        String onward = Onward.of(Fuzz.text(input));
        assertThat(onward).startsWith("/staff").matches("[!-~]+").doesNotContain("//", "\\", ":", "..");
        assertThat(Onward.query(Fuzz.text(input))).matches("(\\?next=[A-Za-z0-9._*%+-]+)?");
    }

    @FuzzTest
    void an_address_that_an_account_may_have_can_be_written_to(byte[] input) {
        var errors = new HashMap<String, String>();
        Fields.email("email", Fuzz.text(input), errors);
        if (errors.isEmpty()) {
            assertThat(Letter.canBeSentTo(Fuzz.text(input).strip())).isTrue();
        }
    }

    @FuzzTest
    void a_device_is_named_from_whatever_a_browser_says_of_itself(byte[] input) {
        assertThat(Device.named(Fuzz.text(input))).hasSizeLessThan(40);
    }

    @FuzzTest
    void a_form_of_an_account_with_foreign_roles_or_sites_is_no_account(byte[] input) {
        String[] typed = Fuzz.lines(input, 5);
        List<String> roles = Arrays.asList(typed[2].split(","));
        var form = new AccountForm(typed[0], typed[1], roles, List.of(typed[3]), typed[4], 0);
        assertThat(form.errors(true, List.of(), List.of())).containsKeys("language", "sites");
        if (form.errors(false, List.of(), List.of()).keySet().equals(java.util.Set.of("sites"))) {
            assertThat(new AccountForm(typed[0], typed[1], roles, List.of(), "hu", 0)
                            .person()
                            .roles())
                    .isNotEmpty();
        }
    }
}
