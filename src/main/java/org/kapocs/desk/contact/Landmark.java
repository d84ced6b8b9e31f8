package org.kapocs.desk.contact;

/** A piece of a newcomer's own file that is found from its top. */
public interface Landmark {
    /** What its heading is called in the page. */
    String anchor();

    /** The message with which one goes there. */
    String titleKey();
}
