package org.kapocs.desk.satisfaction;

/** By what answers are told apart. Named {@code satisfaction.view.<NAME>}. */
public enum View {
    MONTH,
    LANGUAGE,
    TOPIC,
    ENDING
}
