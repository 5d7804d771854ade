package io.drumbeat.management;

import io.drumbeat.console.ThisMachine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.function.Predicate;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Details of the bot's health are for whoever is known: on the bot's own port that is whoever sits at this machine. */
@Configuration(proxyBeanMethods = false)
class HealthDetails {
    @Bean
    FilterRegistrationBean<Introducing> healthDetailsForThisMachine() {
        return introducing("/actuator/*", ThisMachine::asks);
    }

    static FilterRegistrationBean<Introducing> introducing(String paths, Predicate<HttpServletRequest> known) {
        var filter = new FilterRegistrationBean<>(new Introducing(known));
        filter.addUrlPatterns(paths);
        return filter;
    }

    /** Lets the endpoint take them for somebody who is known; it does not ask for whom. */
    static final class Introducing extends OncePerRequestFilter {
        private static final Principal OPERATOR = () -> "operator";
        private final Predicate<HttpServletRequest> known;

        private Introducing(Predicate<HttpServletRequest> known) {
            this.known = known;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            chain.doFilter(known.test(request) ? new Introduced(request) : request, response);
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
