package io.drumbeat.bench.company;

import io.drumbeat.bench.Options;
import io.drumbeat.bench.past.Size;
import io.drumbeat.sql.postgres.EmbeddedPostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a large sample company: {@code -Ddata=./large} in an embedded PostgreSQL that the bot can start on, or {@code -Durl}
 * and {@code -Duser} in any other, with the password in {@code SPRING_DATASOURCE_PASSWORD}.
 */
public final class MakeCompany {
    private static final Logger log = LoggerFactory.getLogger(MakeCompany.class);
    private static final int TEAM = 10;

    private MakeCompany() {}

    /** Run by {@code mvn -q -pl bench -am test-compile exec:exec -Dbench=io.drumbeat.bench.company.MakeCompany}. */
    public static void main(String[] args) throws IOException, SQLException {
        var size = Size.asked(TEAM, LocalDate.now(ZoneId.of("Asia/Shanghai")));
        var data = Path.of(Options.text("data").orElse("data/large"))
                .toAbsolutePath()
                .normalize();
        var company = MadeCompany.of(size);
        company.writeInto(data.resolve("config"));
        var url = Options.text("url");
        if (url.isPresent()) {
            var password = System.getenv().getOrDefault("SPRING_DATASOURCE_PASSWORD", "");
            make(
                    company,
                    size,
                    new MadeCompany.Database(url.get(), Options.text("user").orElse("postgres"), password));
            log.info("让鼓点用它：DRUMBEAT_COMPANY_FILES={} 和同样的 SPRING_DATASOURCE_…", data.resolve("config"));
            return;
        }
        try (var server = EmbeddedPostgresServer.start(data.resolve("postgres"))) {
            make(company, size, new MadeCompany.Database(server.jdbcUrl(), server.username(), server.password()));
        }
        log.info("让鼓点用它：DRUMBEAT_DATA={} DRUMBEAT_COMPANY_FILES={}", data, data.resolve("config"));
    }

    private static void make(MadeCompany company, Size size, MadeCompany.Database database) throws SQLException {
        var begun = System.nanoTime();
        var lines = company.writeInto(database);
        log.info(
                "{} 个销售、{} 家客户、{} 条事实（{} 句话），用了 {} 秒",
                size.reps(),
                size.customers(),
                size.facts(),
                lines,
                "%.1f".formatted((System.nanoTime() - begun) / 1e9));
    }
}
