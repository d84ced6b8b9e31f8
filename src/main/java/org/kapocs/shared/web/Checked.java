package org.kapocs.shared.web;

import java.util.Map;
import org.kapocs.shared.language.Languages;

/**
 * What a program sends and what can tell by itself what in it cannot be used, so that this is told together with what could
 * not be read at all.
 */
public interface Checked {
    /**
     * What cannot be used, by its own field the code of why.
     *
     * <p>Asked as well where a part of it could not be read: any field may be null, and that is told without it.
     */
    Map<String, String> wrong(Languages languages);
}
