package io.drumbeat.console;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether whoever asks sits at this machine, rather than behind something on it that passes on what others ask. */
public final class ThisMachine {
    /** Written into a request by the server where it believed a proxy about where it comes from. */
    private static final String BELIEVED = "org.apache.tomcat.remoteAddr";

    /** Words of a header's name that only something in between writes, whatever its maker puts around them. */
    private static final Set<String> WORDS =
            Set.of("via", "ip", "ips", "cdn", "lb", "hops", "xff", "varnish", "gateway", "ingress", "edge", "cluster");

    /** Parts of such words: X-Forwarded-For, Forwarded-For, X-ProxyUser-Ip, Proxy-Connection, X-Traefik-Router. */
    private static final List<String> PARTS = List.of(
            "forward",
            "proxy",
            "proxied",
            "clientip",
            "realip",
            "userip",
            "srcip",
            "envoy",
            "traefik",
            "nginx",
            "cloudfront",
            "tailscale",
            "fastly",
            "akamai");

    /** What the makers of proxies begin their own names with. */
    private static final List<String> PREFIXES = List.of(
            "x-original",
            "x-rewrite",
            "x-remote-",
            "x-client",
            "x-host",
            "x-scheme",
            "x-cache",
            "x-request-start",
            "x-amzn",
            "x-amz-cf",
            "x-azure",
            "x-arr-",
            "x-appengine-",
            "x-tencent-",
            "x-fd-",
            "cf-",
            "fly-",
            "ali-",
            "eagleeye-",
            "eo-",
            "do-",
            "front-end-",
            "true-client");

    /** What came before, nobody has spoken for themselves for decades; a proxy still does that nobody told otherwise. */
    private static final Set<String> SPOKEN = Set.of("HTTP/1.1", "HTTP/2.0", "HTTP/3.0");

    private ThisMachine() {}

    /** Directly, from here, and by one of its own names. */
    public static boolean asks(HttpServletRequest request) {
        return isDirect(request) && isLocalName(request.getServerName());
    }

    /** From here, with no sign of anything between; a name that was spelt is not looked at. */
    static boolean isDirect(HttpServletRequest request) {
        var asSent = asSent(request);
        return asSent.getAttribute(BELIEVED) == null
                && SPOKEN.contains(asSent.getProtocol())
                && isLoopback(asSent.getRemoteAddr())
                && Collections.list(asSent.getHeaderNames()).stream().noneMatch(ThisMachine::isOfAProxy);
    }

    /** Before anybody on the way took a proxy's word for anything. */
    private static HttpServletRequest asSent(HttpServletRequest request) {
        ServletRequest inside = request;
        while (inside instanceof ServletRequestWrapper wrapped) {
            inside = wrapped.getRequest();
        }
        return inside instanceof HttpServletRequest sent ? sent : request;
    }

    /** However it spells it: X-Real-IP, X_Real_IP, True-Client-IP, X-Cluster-Client-IP, Cdn-Src-Ip. */
    private static boolean isOfAProxy(String header) {
        var name = header.toLowerCase(Locale.ROOT).replace('_', '-');
        return PREFIXES.stream().anyMatch(name::startsWith)
                || Arrays.stream(name.split("-")).anyMatch(WORDS::contains)
                || PARTS.stream().anyMatch(name::contains);
    }

    static boolean isLocalName(@Nullable String name) {
        return name != null
                && ("localhost".equalsIgnoreCase(name)
                        || name.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[?(0:0:0:0:0:0:0|:):1]?"));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
