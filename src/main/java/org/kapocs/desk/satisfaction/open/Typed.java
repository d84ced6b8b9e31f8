package org.kapocs.desk.satisfaction.open;

import org.kapocs.shared.web.Form;

/** A sentence as it was typed, and what was ticked with it. */
public record Typed(String words, boolean call, boolean erase) {
    static Typed of(Form sent) {
        return new Typed(sent.text("words"), sent.has("call"), sent.has("erase"));
    }
}
