package org.kapocs.matrix;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.kapocs.desk.referral.PartnerDesks;
import org.kapocs.desk.seal.Danger;
import org.kapocs.desk.seal.LockOuts;
import org.kapocs.desk.seal.Said;
import org.kapocs.desk.seal.Seals;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.BeanFactory;

/**
 * People and records as chance has them: two organizations, files that are open, closed, sealed or shut to somebody, a
 * referral that the other organization receives, and staff of whatever roles.
 *
 * @param people who asks, by how they are told in a failure
 * @param programs tokens, each with a member of staff who sees no more than such a program may
 */
record World(List<Story> stories, Map<String, Who.Staff> people, Map<String, Who.Staff> programs) {
    private static final int PEOPLE = 5;

    /** Everything that can hang on a file in one of each kind; the first letter makes the days of papers differ. */
    private enum Fate {
        OPEN,
        CLOSED,
        SEALED,
        SHUT
    }

    static World by(Random chance, Stories stories, BeanFactory house) {
        Staff staff = stories.staff();
        Who.Staff one = staff.with(Role.DESK_OFFICER);
        Who.Staff two = staff.in(one.organization(), Role.DESK_OFFICER, Role.SUPERVISOR);
        Who.Staff elsewhere = staff.with(Role.DESK_OFFICER);
        staff.in(one.organization(), Role.ADMINISTRATOR);
        staff.in(elsewhere.organization(), Role.SUPERVISOR, Role.ADMINISTRATOR);
        var people = new LinkedHashMap<String, Who.Staff>();
        people.put("the officer", one);
        people.put("the colleague", two);
        people.put("the officer elsewhere", elsewhere);
        for (int n = 0; n < PEOPLE; n++) {
            UUID organization = chance.nextInt(3) == 0 ? elsewhere.organization() : one.organization();
            var roles = EnumSet.of(any(chance, Role.values()), any(chance, Role.values()));
            String called = n + " " + roles + (organization.equals(elsewhere.organization()) ? " elsewhere" : "");
            people.put(called, staff.in(organization, roles.toArray(Role[]::new)));
        }
        var fates = new ArrayList<>(List.of(Fate.values()));
        Collections.shuffle(fates, chance);
        var all = new ArrayList<Story>();
        for (Fate fate : fates) {
            Who.Staff owner = chance.nextBoolean() ? one : two;
            Story story = stories.of(name(chance, (char) ('B' + all.size())), owner);
            story.ids().put("received", story.id("sent"));
            all.add(story);
            befall(story, fate, chance, stories, house, List.copyOf(people.values()));
        }
        Story theirs = stories.of(name(chance, (char) ('B' + all.size())), elsewhere);
        theirs.ids().put("received", theirs.id("sent"));
        all.add(theirs);
        Who.Staff city = staff.inCity(Role.EDITOR);
        Standing.as(city, () -> house.getBean(PartnerDesks.class).set(city, theirs.id("service"), one.organization()));
        return new World(all, people, programs(house.getBean(ApiTokens.class), staff, one, elsewhere));
    }

    private static void befall(
            Story story, Fate fate, Random chance, Stories stories, BeanFactory house, List<Who.Staff> people) {
        Who.Staff owner = story.officer();
        switch (fate) {
            case OPEN -> {}
            case CLOSED -> stories.close(story);
            case SEALED ->
                Standing.as(
                        owner,
                        () -> house.getBean(Seals.class)
                                .seal(owner, story.id("case"), Danger.OTHER, "", Set.of(), key()));
            case SHUT -> {
                List<Who.Staff> others = people.stream()
                        .filter(each -> each.organization().equals(owner.organization()) && !each.equals(owner))
                        .toList();
                Who.Staff known = others.get(chance.nextInt(others.size()));
                Standing.as(
                        owner,
                        () -> house.getBean(LockOuts.class).say(owner, story.id("case"), known.account(), Said.CLIENT));
            }
        }
    }

    /** A program may ask what an officer of its organization may who keeps no file and is in none. */
    private static Map<String, Who.Staff> programs(ApiTokens tokens, Staff staff, Who.Staff one, Who.Staff elsewhere) {
        var programs = new LinkedHashMap<String, Who.Staff>();
        for (Who.Staff officer : List.of(one, elsewhere)) {
            Who.Staff editor = staff.in(officer.organization(), Role.EDITOR, Role.DESK_OFFICER);
            String token = Standing.as(
                    editor, () -> tokens.make(editor, "Minta", ApiTokens.FOR_PROGRAMS, Duration.ofDays(1), key()));
            programs.put(token, staff.in(officer.organization(), Role.DESK_OFFICER));
        }
        return programs;
    }

    private static String name(Random chance, char first) {
        return "" + first + letter(chance) + letter(chance);
    }

    private static char letter(Random chance) {
        return (char) ('a' + chance.nextInt(26));
    }

    private static <T> T any(Random chance, T[] of) {
        return of[chance.nextInt(of.length)];
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
