package org.kapocs.desk.casework;

import java.time.LocalDate;

/** That somebody of the house compared an entry of the catalogue with its source. */
public record Checked(String by, LocalDate on) {}
