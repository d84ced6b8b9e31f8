package org.kapocs.shared.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where a receiver may be: in the public internet, behind TLS. What is in a private network is reached only where the
 * settings of the house name its address and port; nobody who fills in a form can make the house ask its own neighbours.
 */
@Component
class Networks {
    private static final int LONGEST = 500;

    /** An address in a private network and the port there; the port * is any. */
    private static final Pattern DOOR = Pattern.compile("(?:\\[([0-9a-fA-F:]+)]|([0-9.]+)):([0-9]{1,5}|\\*)");

    private static final int ANY = -1;

    private final Set<Door> inside;

    private record Door(InetAddress address, int port) {}

    /** @param inside as {@code 10.20.0.5:8443} or {@code [fd12::5]:8443}: what may be reached all the same */
    Networks(@Value("${kapocs.webhook.inside:}") Set<String> inside) {
        this.inside = inside.stream()
                .filter(each -> !each.isBlank())
                .map(each -> door(each.strip()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Door door(String written) {
        Matcher parts = DOOR.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("KAPOCS_WEBHOOK_INSIDE names addresses with their ports, such as "
                    + "10.20.0.5:8443, and not " + written);
        }
        String address = parts.group(1) == null ? parts.group(2) : parts.group(1);
        return new Door(
                InetAddress.ofLiteral(address), parts.group(3).equals("*") ? ANY : Integer.parseInt(parts.group(3)));
    }

    private boolean opens(InetAddress address, int port) {
        return inside.contains(new Door(address, port)) || inside.contains(new Door(address, ANY));
    }

    /** The port that an address means. */
    static int port(URI address) {
        return address.getPort() > 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
    }

    /** The address as it was typed, if it can be one; where its name leads is seen when it is told something. */
    Optional<URI> read(String typed) {
        try {
            URI address = new URI(typed.strip());
            return typed.length() <= LONGEST && fits(address) ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private boolean fits(URI address) {
        return address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && address.getPort() <= 65_535
                && address.toString().chars().allMatch(each -> each > ' ' && each < 127)
                && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()) && nextDoor(address));
    }

    /** In the clear only to a program of the same machine, where the settings allow one. */
    private boolean nextDoor(URI address) {
        return inside.stream()
                .map(Door::address)
                .filter(InetAddress::isLoopbackAddress)
                .anyMatch(each -> each.getHostAddress().equals(address.getHost()) && opens(each, port(address)));
    }

    /**
     * Where this name leads now. The connection goes to this very address: a name that leads elsewhere a moment later
     * leads nobody astray. Empty when any of its addresses is not for us.
     */
    Optional<InetAddress> resolve(URI address) throws UnknownHostException {
        String host = address.getHost();
        InetAddress[] all =
                InetAddress.getAllByName(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        return permitted(List.of(all), port(address)) ? Optional.of(all[0]) : Optional.empty();
    }

    boolean permitted(List<InetAddress> all, int port) {
        return !all.isEmpty() && all.stream().allMatch(each -> opens(each, port) || isPublic(each));
    }

    /** Whether the address is one of the public internet, by the registries of special addresses of IANA. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublicSix(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic(byte[] four) {
        int a = four[0] & 255;
        int b = four[1] & 255;
        int c = four[2] & 255;
        return !(a == 0
                || a == 10
                || a == 127
                || a >= 224
                || a == 100 && b >= 64 && b < 128
                || a == 169 && b == 254
                || a == 172 && b >= 16 && b < 32
                || a == 192 && b == 168
                || a == 192 && b == 0 && (c == 0 || c == 2)
                || a == 192 && b == 88 && c == 99
                || a == 198 && (b == 18 || b == 19)
                || a == 198 && b == 51 && c == 100
                || a == 203 && b == 0 && c == 113);
    }

    /** Global unicast, 2000::/3, without what carries an address of another network or stands for none. */
    private static boolean isPublicSix(byte[] six) {
        int first = (six[0] & 255) << 8 | six[1] & 255;
        int second = (six[2] & 255) << 8 | six[3] & 255;
        if (first == 0x64 && second == 0xff9b) {
            boolean translated = Arrays.equals(six, 4, 12, new byte[8], 0, 8);
            return translated && isPublic(Arrays.copyOfRange(six, 12, 16));
        }
        boolean global = first >> 13 == 1;
        boolean special = first == 0x2001 && second < 0x200 || first == 0x2001 && second == 0xdb8;
        return global && !special && first != 0x2002 && first != 0x3fff;
    }
}
