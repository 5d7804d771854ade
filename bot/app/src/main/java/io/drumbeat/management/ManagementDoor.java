package io.drumbeat.management;

import io.drumbeat.entrance.Entrance;
import io.drumbeat.management.HealthDetails.Introducing;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A port of its own for the operator, where {@code management.server.port} says one: whoever reaches it is told everything. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@Import(Entrance.class)
class ManagementDoor {
    @Bean
    FilterRegistrationBean<Introducing> healthDetailsForEverybody(HealthEndpointGroups groups) {
        return HealthDetails.introducing("/*", _ -> true, groups);
    }
}
