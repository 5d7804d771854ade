package io.drumbeat.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in only whoever sits at this machine, or else whoever knows the password, if there is one: then everybody has to,
 * since not every proxy shows. The server itself may listen to the whole world for the platforms' callbacks.
 */
final class LocalOnly extends OncePerRequestFilter {
    private final @Nullable Password password;

    LocalOnly(@Nullable Password password) {
        this.password = password;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (password != null && !password.isIn(request.getHeader("Authorization"))) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Drumbeat\", charset=\"UTF-8\"");
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "控制台要密码");
            return;
        }
        var wrong = wrongWith(request);
        if (wrong == null) {
            chain.doFilter(request, response);
        } else {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, wrong);
        }
    }

    private static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write("{\"error\":\"" + why + "\"}");
    }

    private @Nullable String wrongWith(HttpServletRequest request) {
        if (password == null && !ThisMachine.isDirect(request)) {
            return "控制台只接受本机的访问，请在运行鼓点的机器上打开";
        }
        // a foreign name that points at this machine is how a web page reaches behind the browser's back
        if (password == null && !ThisMachine.isLocalName(request.getServerName())) {
            return "控制台只认 localhost 和 127.0.0.1，请用它们打开";
        }
        return isForeign(request.getHeader("Origin"), request)
                        || isForeign(request.getHeader("Referer"), request)
                        || "cross-site".equalsIgnoreCase(request.getHeader("Sec-Fetch-Site"))
                ? "控制台不接受别的网页发来的请求"
                : null;
    }

    /** A browser sends along the passwords it knows, so where its page is from is looked at with a password too. */
    private boolean isForeign(@Nullable String page, HttpServletRequest request) {
        if (page == null) {
            return false;
        }
        try {
            var from = URI.create(page);
            if (password != null && from.getHost() != null && isOwnName(from.getHost(), request)) {
                return false;
            }
            var port = from.getPort() >= 0 ? from.getPort() : "https".equals(from.getScheme()) ? 443 : 80;
            return !ThisMachine.isLocalName(from.getHost()) || port != request.getServerPort();
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }

    /** The name that was asked for, as the proxy or the browser itself says; no page of others can make it say another. */
    private static boolean isOwnName(String name, HttpServletRequest request) {
        var passedOn = request.getHeader("X-Forwarded-Host");
        return name.equalsIgnoreCase(request.getServerName())
                || (passedOn != null && name.equalsIgnoreCase(passedOn.split("[,:]", 2)[0].strip()));
    }
}
