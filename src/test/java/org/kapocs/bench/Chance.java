package org.kapocs.bench;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** What is left to chance in the bench: the same every time. */
final class Chance {
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private final SplittableRandom random;
    private long codes;

    Chance(long seed) {
        random = new SplittableRandom(seed);
        codes = seed * 7919;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Of a list in which each is about half as common as one twice as far to the front: as names are. */
    <T> T common(List<T> list) {
        double place = Math.pow(list.size() + 1.0, random.nextDouble()) - 1;
        return list.get(Math.min(list.size() - 1, (int) place));
    }

    /** An identifier as the house would have made it at that moment. */
    UUID id(Instant at) {
        long most = at.toEpochMilli() << 16 | 0x7000 | (random.nextLong() & 0x0fff);
        return new UUID(most, random.nextLong() >>> 2 | 0x8000000000000000L);
    }

    byte[] bytes(int many) {
        byte[] bytes = new byte[many];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A case-code that no other contact has: multiplying by an odd number maps 40 bits onto themselves. */
    String code() {
        long bits = codes++ * 0x9E3779B97F4A7C15L & 0xFF_FFFF_FFFFL;
        var code = new StringBuilder();
        for (int n = 0; n < 8; n++, bits >>>= 5) {
            code.append(SIGNS.charAt((int) (bits & 31)));
        }
        return code.toString();
    }
}
