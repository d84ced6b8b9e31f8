package org.kapocs.shared.access;

import static org.kapocs.shared.access.Action.*;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which role may do what. The one place; SECURITY.md shows it as a matrix made from here. */
public final class Policy {
    private static final Set<Action> CASEWORK = EnumSet.of(
            READ_CONTACTS,
            ANSWER_CONTACTS,
            READ_CASES,
            WORK_CASES,
            OPEN_FILES,
            REFER,
            ANSWER_REFERRALS,
            RECORD_DISCLOSURES,
            HANDLE_RIGHTS,
            READ_DIRECTORY,
            READ_MATTERS,
            READ_INFORMATION,
            READ_KNOWLEDGE,
            READ_EVIDENCE,
            OWN_ACCOUNT);

    private static final Map<Role, Set<Action>> ALLOWED = new EnumMap<>(Map.of(
            Role.DESK_OFFICER,
            CASEWORK,
            Role.EXPERT,
            with(CASEWORK, ANSWER_CONSULTATIONS, EDIT_KNOWLEDGE),
            Role.SUPERVISOR,
            with(
                    CASEWORK,
                    ANSWER_CONSULTATIONS,
                    EDIT_KNOWLEDGE,
                    ASSIGN_CASES,
                    SEE_WORKLOAD,
                    WATCH_SEALS,
                    TAKE_OVER_LISTS,
                    APPROVE_PLANS,
                    DECIDE_DISCLOSURES,
                    READ_RIGHTS,
                    DECIDE_RIGHTS,
                    HOLD_ERASURE,
                    READ_SATISFACTION,
                    READ_AUDIT),
            Role.EDITOR,
            EnumSet.of(
                    READ_DIRECTORY,
                    EDIT_DIRECTORY,
                    READ_MATTERS,
                    EDIT_MATTERS,
                    READ_INFORMATION,
                    EDIT_INFORMATION,
                    READ_KNOWLEDGE,
                    EDIT_KNOWLEDGE,
                    EDIT_FORMS,
                    READ_EVIDENCE,
                    OWN_ACCOUNT),
            Role.DATA_PROTECTION_OFFICER,
            EnumSet.of(
                    RECORD_DISCLOSURES,
                    DECIDE_DISCLOSURES,
                    READ_RIGHTS,
                    DECIDE_RIGHTS,
                    READ_EVIDENCE,
                    READ_AUDIT,
                    OWN_ACCOUNT),
            Role.ADMINISTRATOR,
            EnumSet.of(
                    READ_DIRECTORY,
                    EDIT_DIRECTORY,
                    READ_MATTERS,
                    EDIT_MATTERS,
                    READ_INFORMATION,
                    EDIT_INFORMATION,
                    READ_KNOWLEDGE,
                    EDIT_FORMS,
                    READ_EVIDENCE,
                    MANAGE_ACCOUNTS,
                    MANAGE_PROGRAMS,
                    MANAGE_JOBS,
                    READ_AUDIT,
                    OWN_ACCOUNT)));

    private Policy() {}

    /** Whether one of these roles allows the action. What is not listed is denied. */
    public static boolean allows(Set<Role> roles, Action action) {
        return roles.stream()
                .anyMatch(role -> ALLOWED.getOrDefault(role, Set.of()).contains(action));
    }

    private static Set<Action> with(Set<Action> actions, Action... more) {
        var all = EnumSet.copyOf(actions);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
