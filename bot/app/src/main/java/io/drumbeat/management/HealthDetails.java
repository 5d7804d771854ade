package io.drumbeat.management;

import io.drumbeat.console.ThisMachine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Details of the bot's health are for whoever is known: on the bot's own port that is whoever sits at this machine. */
@Configuration(proxyBeanMethods = false)
class HealthDetails {
    @Bean
    FilterRegistrationBean<Introducing> healthDetailsForThisMachine(HealthEndpointGroups groups) {
        return introducing("/actuator/*", ThisMachine::asks, groups);
    }

    static FilterRegistrationBean<Introducing> introducing(
            String paths, Predicate<HttpServletRequest> known, HealthEndpointGroups groups) {
        var filter = new FilterRegistrationBean<>(new Introducing(known, groups.getNames()));
        filter.addUrlPatterns(paths);
        return filter;
    }

    /** Lets the endpoint take them for somebody who is known; it does not ask for whom. */
    static final class Introducing extends OncePerRequestFilter {
        private static final Principal OPERATOR = () -> "operator";
        private static final String HEALTH = "/actuator/health/";
        private final Predicate<HttpServletRequest> known;
        private final Set<String> groups;

        private Introducing(Predicate<HttpServletRequest> known, Set<String> groups) {
            this.known = known;
            this.groups = groups;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (isNowhere(request.getRequestURI())) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            chain.doFilter(known.test(request) ? new Introduced(request) : request, response);
        }

        /** Below the name of a group stands one part of it, and below that nothing; the endpoint itself fails on more. */
        private boolean isNowhere(String path) {
            if (!path.startsWith(HEALTH)) {
                return false;
            }
            var names = Arrays.stream(path.substring(HEALTH.length()).split("/"))
                    .filter(name -> !name.isEmpty())
                    .toList();
            return names.size() > 2 || (names.size() == 2 && !groups.contains(names.getFirst()));
        }
    }

    private static final class Introduced extends HttpServletRequestWrapper {
        Introduced(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Principal getUserPrincipal() {
            return Introducing.OPERATOR;
        }
    }
}
