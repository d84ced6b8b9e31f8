package org.kapocs.facts.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A form, as it was understood.
 *
 * @param key the same for every version of it
 * @param language the tag of the language in which it was written first; empty when it does not say
 * @param languages the tags of all its languages
 * @param drafted the tags of those in which a machine wrote the texts and nobody has read them
 */
public record Form(
        String key,
        String title,
        String language,
        List<String> languages,
        List<String> drafted,
        List<Part> parts,
        Map<String, Choices> lists) {

    /** Every question, in order. */
    public List<Part.Question> questions() {
        var questions = new ArrayList<Part.Question>();
        gather(parts, questions);
        return questions;
    }

    private static void gather(List<Part> parts, List<Part.Question> questions) {
        for (Part part : parts) {
            switch (part) {
                case Part.Question question -> questions.add(question);
                case Part.Section section -> gather(section.parts(), questions);
            }
        }
    }
}
