package org.kapocs.desk.satisfaction;

/** How it was, in one picture. Named {@code satisfaction.picture.<NAME>}. */
public enum Picture {
    GLAD("smile"),
    SO_SO("meh"),
    UNHAPPY("frown");

    private final String icon;

    Picture(String icon) {
        this.icon = icon;
    }

    /** The icon that shows it. */
    public String icon() {
        return icon;
    }
}
