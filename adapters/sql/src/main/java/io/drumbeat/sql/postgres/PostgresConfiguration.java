package io.drumbeat.sql.postgres;

import com.zaxxer.hikari.HikariDataSource;
import io.drumbeat.ownserver.Ahead;
import io.drumbeat.sql.pulse.AnsweringDataSource;
import io.drumbeat.sql.pulse.Pulse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** The database: the one that {@code spring.datasource.url} names, else an embedded one under {@code drumbeat.data}. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
public class PostgresConfiguration {
    private static final String URL = "spring.datasource.url";
    private static final String AHEAD = "postgresAhead";

    @Bean
    static BeanFactoryPostProcessor databaseUrlCheck(Environment environment) {
        return _ -> {
            var url = environment.getProperty(URL);
            if (StringUtils.hasText(url) && !isOfPostgres(url)) {
                throw new FailureAnalyzedException(
                        "SPRING_DATASOURCE_URL \"%s\" 不对".formatted(DatabaseUnreachable.shown(url)),
                        "应是 PostgreSQL 的 JDBC 地址，如 jdbc:postgresql://localhost:5432/drumbeat；不设就用内嵌的 PostgreSQL。");
            }
        };
    }

    /** Whether the driver can read it too, with its host and port. */
    private static boolean isOfPostgres(String url) {
        try {
            return url.startsWith("jdbc:postgresql:") && DriverManager.getDriver(url) != null;
        } catch (SQLException unreadable) {
            return false;
        }
    }

    @Bean(destroyMethod = "close")
    static Pulse pulse() {
        return new Pulse();
    }

    /** Everybody goes to the database by way of its pulse. */
    @Bean
    static BeanPostProcessor answeringDatabase(ObjectProvider<Pulse> pulse) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    AnsweringDataSource.prepare(pool, pulse.getObject());
                }
                return bean;
            }

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new AnsweringDataSource(pool, pulse.getObject()) : bean;
            }
        };
    }

    /** Starts the embedded one, if it is the one, while the rest of a bot is still being put together. */
    public static void beginAhead(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (isUnconfigured(environment)) {
            var data = Path.of(environment.getProperty("drumbeat.data", "./data"));
            Ahead.in(context, AHEAD, () -> begun(data));
        }
    }

    private static EmbeddedPostgresServer begun(Path data) {
        return EmbeddedPostgresServer.start(data.resolve("postgres"));
    }

    private static boolean isUnconfigured(Environment environment) {
        return !StringUtils.hasText(environment.getProperty(URL));
    }

    /** An empty variable, as compose files leave them, configures nothing. */
    static final class Unconfigured implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isUnconfigured(context.getEnvironment());
        }
    }

    /** Only where no database is configured. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(Unconfigured.class)
    static class Embedded {
        @Bean
        EmbeddedPostgresServer embeddedPostgres(
                @Value("${drumbeat.data:./data}") Path data,
                Pulse pulse,
                @Qualifier(AHEAD) ObjectProvider<Ahead<EmbeddedPostgresServer>> ahead) {
            var begun = ahead.getIfAvailable();
            var server = begun == null ? begun(data) : begun.take();
            pulse.knowing(server::isFull);
            return server;
        }

        @Bean
        JdbcConnectionDetails embeddedPostgresConnection(EmbeddedPostgresServer server) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return server.username();
                }

                @Override
                public String getPassword() {
                    return server.password();
                }

                @Override
                public String getJdbcUrl() {
                    return server.jdbcUrl();
                }
            };
        }
    }
}
