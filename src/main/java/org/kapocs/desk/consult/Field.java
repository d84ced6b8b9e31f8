package org.kapocs.desk.consult;

/** In what an expert can be asked: how experts are organised, which is not how needs are. */
public enum Field {
    LAW("legal"),
    PROTECTION("safety"),
    HEALTH("health"),
    HOUSING("housing"),
    WORK("work"),
    SCHOOL("school"),
    SOCIAL_WORK("social");

    private final String topic;

    Field(String topic) {
        this.topic = topic;
    }

    /** The code of the topic of the first level under which it falls. */
    public String topic() {
        return topic;
    }

    /** The message key of its name. */
    public String nameKey() {
        return "consult.field." + name();
    }
}
