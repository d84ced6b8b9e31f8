package org.kapocs.shared.table;

import java.time.ZoneId;

/**
 * What a file says beside its lines, and how its reader's spreadsheet reads.
 *
 * @param name of the sheet
 * @param cut at the end of a text that is too long for a cell
 * @param zone in which moments are told
 * @param delimiter between the cells of a CSV file
 */
record Words(String name, String cut, ZoneId zone, char delimiter) {}
