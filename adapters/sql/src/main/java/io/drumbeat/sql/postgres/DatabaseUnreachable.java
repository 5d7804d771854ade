package io.drumbeat.sql.postgres;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Says in one sentence that the configured database cannot be used, and which setting names it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DatabaseUnreachable extends AbstractFailureAnalyzer<SQLException> {
    private final Environment environment;

    DatabaseUnreachable(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
        var url = environment.getProperty("spring.datasource.url");
        var reason = reason(cause);
        if (!StringUtils.hasText(url) || reason == null) {
            return null;
        }
        return new FailureAnalysis(
                "数据库 \"%s\" 用不了：%s".formatted(shown(url), reason),
                "检查 SPRING_DATASOURCE_URL、SPRING_DATASOURCE_USERNAME 和 SPRING_DATASOURCE_PASSWORD；都不设就用内嵌的 PostgreSQL。",
                cause);
    }

    private static @Nullable String reason(SQLException cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof SQLTransientConnectionException timeout && timeout.getCause() == null) {
                return "等了很久没有回答，主机或端口可能不对";
            }
            if (one instanceof SQLException sql && sql.getSQLState() != null) {
                switch (sql.getSQLState().substring(0, 2)) {
                    case "08" -> {
                        return "连接不上，主机或端口不对，或者数据库没有运行";
                    }
                    case "28" -> {
                        return "用户名或密码不对";
                    }
                    case "3D" -> {
                        return "没有这个名字的数据库";
                    }
                    case "53", "57" -> {
                        return "数据库现在不接受连接";
                    }
                    default -> {}
                }
            }
        }
        return null;
    }

    /** Without the places that may hold a password. */
    static String shown(String url) {
        return url.split("\\?", 2)[0].replaceAll("//.*@", "//***@");
    }
}
