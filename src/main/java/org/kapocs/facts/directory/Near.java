package org.kapocs.facts.directory;

/** A point on the map, in degrees (WGS 84). */
public record Near(double latitude, double longitude) {
    private static final double EARTH = 6_371_000;

    /** Whether it lies on the earth; some files carry a latitude of 100. */
    boolean exists() {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    /** Metres along the surface. */
    double to(Near other) {
        double up = Math.toRadians(other.latitude - latitude) / 2;
        double across = Math.toRadians(other.longitude - longitude) / 2;
        double chord = Math.pow(Math.sin(up), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(across), 2);
        return 2 * EARTH * Math.asin(Math.sqrt(chord));
    }
}
