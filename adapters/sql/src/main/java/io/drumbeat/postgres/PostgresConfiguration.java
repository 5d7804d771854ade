package io.drumbeat.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The database: the one that {@code spring.datasource.url} names, else an embedded one under {@code drumbeat.data}. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
public class PostgresConfiguration {
    /** What the pool gets unless its own settings say otherwise. */
    private static final long DEFAULT_WAIT_FOR_CONNECTION = 30_000;
    private static final long WAIT_FOR_CONNECTION = 2_000;

    @Bean
    static BeanFactoryPostProcessor databaseUrlCheck(Environment environment) {
        return _ -> {
            var url = environment.getProperty("spring.datasource.url", "jdbc:postgresql:");
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new FailureAnalyzedException(
                        "SPRING_DATASOURCE_URL \"%s\" 不对".formatted(DatabaseUnreachable.withoutParameters(url).replaceAll("//.*@", "//***@")),
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
                    if (pool.getConnectionTimeout() == DEFAULT_WAIT_FOR_CONNECTION) {
                        pool.setConnectionTimeout(WAIT_FOR_CONNECTION);
                    }
                }
                return bean;
            }
        };
    }

    /** Only where no database is configured. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "unset")
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
                    return "";
                }

                @Override
                public String getJdbcUrl() {
                    return server.jdbcUrl();
                }
            };
        }
    }
}
