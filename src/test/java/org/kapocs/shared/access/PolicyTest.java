package org.kapocs.shared.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PolicyTest {
    @Test
    void the_matrix_in_security_md_is_the_one_that_is_enforced() throws Exception {
        String page = Files.readString(Path.of("SECURITY.md"));
        int table = page.indexOf("| action |");
        assertThat(page.substring(table, page.indexOf("\n\n", table) + 1))
                .as("the table in SECURITY.md, and what Policy says")
                .isEqualTo(matrix());
    }

    @Test
    void who_keeps_accounts_or_the_directory_sees_no_client() {
        for (Role role : Set.of(Role.ADMINISTRATOR, Role.EDITOR, Role.DATA_PROTECTION_OFFICER)) {
            for (Action action : Set.of(Action.READ_CONTACTS, Action.READ_CASES, Action.WORK_CASES, Action.REFER)) {
                assertThat(Policy.allows(Set.of(role), action))
                        .as("%s %s", role, action)
                        .isFalse();
            }
        }
    }

    @Test
    void who_has_no_role_may_nothing() {
        assertThat(Action.values()).noneMatch(action -> Policy.allows(Set.of(), action));
    }

    private static String matrix() {
        var rows = new StringBuilder("| action |");
        Arrays.stream(Role.values())
                .forEach(role -> rows.append(' ').append(words(role)).append(" |"));
        rows.append("\n|---|").append(":-:|".repeat(Role.values().length)).append('\n');
        for (Action action : Action.values()) {
            rows.append("| ").append(words(action)).append(" |");
            rows.append(Arrays.stream(Role.values())
                    .map(role -> Policy.allows(Set.of(role), action) ? " yes |" : " – |")
                    .collect(Collectors.joining()));
            rows.append('\n');
        }
        return rows.toString();
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
