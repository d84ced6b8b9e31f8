package org.kapocs.matrix;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kapocs.desk.referral.PartnerDesks;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Everybody who asks, and whose story they ask for. */
record Cast(
        Stories stories,
        Map<String, Story> planted,
        List<String> tokens,
        Map<Actor, String> sessions,
        Deque<UUID> spare) {

    private static final int SPARE = 12;

    static Cast with(Stories stories, BeanFactory house, String door) throws Exception {
        Staff staff = stories.staff();
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        Who.Staff colleague = staff.in(officer.organization(), Role.DESK_OFFICER);
        Who.Staff another = staff.in(officer.organization(), Role.DESK_OFFICER);
        staff.in(officer.organization(), Role.ADMINISTRATOR);
        Story closed = stories.of("Zar", another);
        var spare = new ArrayDeque<UUID>();
        for (int each = 0; each < SPARE; each++) {
            spare.add(stories.document(closed));
        }
        stories.close(closed);
        var planted = Map.of(
                "own", stories.of("Oma", officer),
                "colleague", stories.of("Tar", colleague),
                "closed", closed,
                "elsewhere", stories.of("Mas", staff.with(Role.DESK_OFFICER)));
        planted.values().forEach(story -> story.ids().put("received", story.id("sent")));
        // What the other organization has sent is answered by the people of this one.
        Who.Staff city = staff.inCity(Role.EDITOR);
        Standing.as(
                city,
                () -> house.getBean(PartnerDesks.class)
                        .set(city, planted.get("elsewhere").id("service"), officer.organization()));
        Who.Staff editor = staff.in(officer.organization(), Role.EDITOR, Role.DESK_OFFICER);
        ApiTokens tokens = house.getBean(ApiTokens.class);
        String entitled = token(tokens, editor, ApiTokens.FOR_PROGRAMS);
        var made = List.of(entitled, entitled, token(tokens, editor, EnumSet.of(Action.READ_DIRECTORY)));
        var sessions = new EnumMap<Actor, String>(Actor.class);
        for (Actor actor : Actor.values()) {
            if (actor.staff()) {
                Who.Staff person = staff.in(officer.organization(), actor.role());
                sessions.put(actor, staff.signIn(door, person).substring("kapocs-staff=".length()));
            }
        }
        return new Cast(stories, planted, made, sessions, spare);
    }

    private static String token(ApiTokens tokens, Who.Staff editor, Set<Action> actions) {
        String once = UUID.randomUUID().toString();
        return Standing.as(editor, () -> tokens.make(editor, "Minta", actions, Duration.ofDays(1), once));
    }

    /** Whose story it is that they ask for in this relation. */
    Story story(Actor actor, int relation) {
        String name = actor.relations.get(relation);
        return of(
                actor == Actor.NEWCOMER && name.equals("other") ? "colleague" : name.equals("ended") ? "closed" : name);
    }

    /**
     * On their own side staff are the same person in every role, whose own story is the own of every role. Elsewhere they
     * come with a real session of theirs, and the doorkeepers say what it is worth.
     */
    RequestPostProcessor as(Actor actor, int relation, String path) {
        return switch (actor) {
            case NEWCOMER -> Staff.as(new Who.CodeHolder(of("own").id("contact")));
            case PARTNER -> Staff.as(new Who.LinkHolder(story(actor, relation).id("sent")));
            case NOBODY -> Staff.as(Who.NOBODY);
            case PROGRAM ->
                request -> {
                    request.addHeader("Authorization", "Bearer " + tokens.get(relation));
                    return request;
                };
            default -> {
                if (!path.equals("/staff") && !path.startsWith("/staff/")) {
                    yield request -> {
                        request.setCookies(new Cookie("kapocs-staff", sessions.get(actor)));
                        return request;
                    };
                }
                Who.Staff one = of("own").officer();
                yield Staff.as(new Who.Staff(
                        one.account(), one.name(), one.organization(), one.sites(), Set.of(actor.role())));
            }
        };
    }

    private Story of(String name) {
        return planted.getOrDefault(name, planted.get("own"));
    }

    /** What is used up by asking is there anew for each who asks, as far as the story is open. */
    void renew(Story story, Actor actor, Row row) {
        stories.decided().anew(story, actor, row);
        if (row.pattern().contains("/removal/")) {
            story.ids().put("removed", usable(story) ? stories.document(story) : spare.removeFirst());
        }
        if (row.pattern().endsWith("/cancel")) {
            story.ids().put("cancelled", usable(story) ? stories.sent(story) : story.id("sent"));
        }
    }

    private boolean usable(Story story) {
        return story != planted.get("closed");
    }
}
