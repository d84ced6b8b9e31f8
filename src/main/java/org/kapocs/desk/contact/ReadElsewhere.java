package org.kapocs.desk.contact;

/** A piece which says that the case in which this contact is looked after is not read with its code. */
public interface ReadElsewhere {}
