package org.kapocs.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the visitors know: sessions, and identifiers of what is there.
 *
 * @param http to the application
 */
record Scene(House house, Http http, List<String> sessions, List<String> cases, List<String> topics) {

    /** The cases that are looked at: of the city, a third of them open. */
    static Scene of(House house, Http http, int staff) throws IOException, SQLException {
        try (Connection admin = house.admin()) {
            String city = " and organization = (select id from access.organization where kind = 'CITY')";
            var cases = new ArrayList<String>();
            cases.addAll(column(
                    admin,
                    "select id from casework.case_file where state = 'CLOSED'" + city
                            + " order by md5(id::text) limit 2000"));
            List<String> open = column(
                    admin,
                    "select id from casework.case_file where state = 'OPEN'" + city
                            + " order by md5(id::text) limit 1000");
            cases.addAll(open);
            cases.sort(java.util.Comparator.comparing(id -> id.substring(24)));
            return new Scene(
                    house,
                    http,
                    Visitors.signedIn(http, staff),
                    List.copyOf(cases),
                    column(admin, "select distinct topic from need.need where topic like '%.%' order by 1"));
        }
    }

    static List<String> column(Connection admin, String query) throws SQLException {
        var column = new ArrayList<String>();
        try (var sql = admin.createStatement();
                var rows = sql.executeQuery(query)) {
            while (rows.next()) {
                column.add(rows.getString(1));
            }
        }
        return column;
    }

    /** In turns. */
    static <T> T turn(List<T> list, int number) {
        return list.get(Math.floorMod(number, list.size()));
    }

    String session(int number) {
        return turn(sessions, number);
    }
}
