package org.kapocs.shared.web;

/** What a page's frame needs to know of the person who looks at it; implemented by whoever knows who it is. */
public interface Visitor {
    String ATTRIBUTE = Visitor.class.getName();

    /** Nobody in particular. */
    Visitor ANYBODY = new Visitor() {
        @Override
        public String label() {
            return "";
        }

        @Override
        public boolean may(String action) {
            return false;
        }
    };

    /** The name in the corner of a staff page; empty for the public. */
    String label();

    /** Whether the frame should offer this action (its name). The handler decides again. */
    boolean may(String action);
}
