package org.kapocs.matrix;

import org.springframework.stereotype.Component;

/** What is decided once in a story: so it is there anew for each who asks for it. */
@Component
record Decided(Lettered lettered, Wished wished, Hidden hidden, Listed listed) {

    void in(Story story) {
        lettered.in(story);
        wished.in(story);
        hidden.in(story);
        listed.in(story);
    }

    /** What this form would use up is there again. */
    void anew(Story story, Actor actor, Row row) {
        String pattern = row.pattern();
        if (actor == Actor.EDITOR || actor == Actor.ADMINISTRATOR) {
            return; // who decides nothing
        }
        if (pattern.startsWith("/staff/takeovers/{") && actor == Actor.SUPERVISOR) {
            listed.anew(story, pattern);
        }
        if (!row.method().equals("POST")) {
            return;
        }
        if (pattern.startsWith("/staff/disclosures/{")) {
            lettered.anew(story, pattern);
        } else if (pattern.contains("/seal/end") || pattern.contains("/seal/keepers/")) {
            hidden.anew(story, pattern);
        } else if (pattern.matches(".*/rights/(requests|erasures|holds)/.*")) {
            String what = new Address(pattern).decided();
            story.ids().put(what, wished.another(story, what));
        }
    }
}
