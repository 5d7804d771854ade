package io.drumbeat.sql.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.postgresql.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
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

    /** What the pool gets unless its own settings say otherwise. */
    private static final long DEFAULT_WAIT_FOR_CONNECTION = 30_000;

    private static final long WAIT_FOR_CONNECTION = 2_000;

    @Bean
    static BeanFactoryPostProcessor databaseUrlCheck(Environment environment) {
        return _ -> {
            var url = environment.getProperty(URL);
            if (StringUtils.hasText(url) && Driver.parseURL(url, null) == null) {
                throw new FailureAnalyzedException(
                        "SPRING_DATASOURCE_URL \"%s\" 不对".formatted(DatabaseUnreachable.shown(url)),
                        "应是 PostgreSQL 的 JDBC 地址，如 jdbc:postgresql://localhost:5432/drumbeat；不设就用内嵌的 PostgreSQL。");
            }
        };
    }

    /** Batches travel as few statements, and nobody waits half a minute for a database that is away. */
    @Bean
    static BeanPostProcessor connectionPoolDefaults() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    pool.getDataSourceProperties().putIfAbsent("reWriteBatchedInserts", "true");
                    // what was not taken is a customer's row; it belongs into no log
                    pool.getDataSourceProperties().putIfAbsent("logServerErrorDetail", "false");
                    if (pool.getConnectionTimeout() == DEFAULT_WAIT_FOR_CONNECTION) {
                        pool.setConnectionTimeout(WAIT_FOR_CONNECTION);
                    }
                }
                return bean;
            }
        };
    }

    /** An empty variable, as compose files leave them, configures nothing. */
    static final class Unconfigured implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty(URL));
        }
    }

    /** Only where no database is configured. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(Unconfigured.class)
    static class Embedded {
        @Bean
        EmbeddedPostgresServer embeddedPostgres(@Value("${drumbeat.data:./data}") Path data) {
            return EmbeddedPostgresServer.start(data.resolve("postgres"));
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
