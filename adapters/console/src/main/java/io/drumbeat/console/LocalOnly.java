package io.drumbeat.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in only whoever sits at this machine: the console has no sign-in. The server itself may listen to the whole world
 * for the platforms' callbacks.
 */
final class LocalOnly extends OncePerRequestFilter {
    private static final List<String> SIGNS_OF_A_PROXY =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var wrong = wrongWith(request);
        if (wrong == null) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("application/json");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getWriter().write("{\"error\":\"" + wrong + "\"}");
        }
    }

    private static @Nullable String wrongWith(HttpServletRequest request) {
        if (!isLoopback(request.getRemoteAddr())
                || SIGNS_OF_A_PROXY.stream().anyMatch(name -> request.getHeader(name) != null)) {
            return "控制台只接受本机的访问，请在运行鼓点的机器上打开";
        }
        // a foreign name that points at this machine is how a web page reaches behind the browser's back
        if (!isLocalName(request.getServerName())) {
            return "控制台只认 localhost 和 127.0.0.1，请用它们打开";
        }
        return isForeign(request.getHeader("Origin"), request) ? "控制台不接受别的网页发来的请求" : null;
    }

    private static boolean isForeign(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) {
            return false;
        }
        try {
            var from = URI.create(origin);
            var port = from.getPort() >= 0 ? from.getPort() : "https".equals(from.getScheme()) ? 443 : 80;
            return !isLocalName(from.getHost()) || port != request.getServerPort();
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }

    private static boolean isLocalName(@Nullable String name) {
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
