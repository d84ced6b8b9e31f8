package org.kapocs.facts.directory;

import tools.jackson.databind.node.ObjectNode;

/** Takes what a reader finds in a file, one by one. */
interface Intake {
    /** A service; {@code place} says where it stood. */
    void service(ObjectNode json, String place);

    /** The words of a service in another language. */
    void translation(ObjectNode json, String language, String place);

    /** Something that is not a service; {@code what} ends a reason key. */
    void other(String what, String name, String place);

    /** The file says how many it holds. */
    void claims(int many);
}
