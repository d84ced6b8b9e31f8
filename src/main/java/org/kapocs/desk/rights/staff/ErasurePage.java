package org.kapocs.desk.rights.staff;

import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.rights.Erasure;
import org.kapocs.desk.rights.Weighed;
import org.kapocs.shared.web.Page;

/**
 * One erasure: who wants it, who approved it, and when it is done, the proof.
 *
 * @param steps what each room has erased
 * @param me who reads
 * @param held whether a hold keeps it from being begun
 * @param weighed what is to be weighed; null when nothing is to be decided any more
 * @param hindrance why nothing was done; null when nothing stood in the way
 */
public record ErasurePage(
        Erasure erasure,
        Map<String, Map<String, Long>> steps,
        Map<UUID, String> names,
        UUID me,
        boolean held,
        @Nullable Weighed weighed,
        @Nullable String hindrance)
        implements Page {
    @Override
    public int status() {
        return hindrance == null ? 200 : 409;
    }

    public String address() {
        return "/staff/rights/erasures/" + erasure.id();
    }

    public String name(UUID account) {
        return names.getOrDefault(account, "");
    }

    /** The hash that stands in the trail. */
    public String proof() {
        byte[] proof = erasure.proof();
        return proof == null
                ? ""
                : IntStream.range(0, proof.length / 4)
                        .mapToObj(at -> HexFormat.of().formatHex(proof, at * 4, at * 4 + 4))
                        .collect(Collectors.joining(" "));
    }
}
