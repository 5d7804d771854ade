package io.drumbeat.bench.company;

import io.drumbeat.bench.past.History;
import io.drumbeat.bench.past.Size;
import io.drumbeat.bench.past.Staff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import org.flywaydb.core.Flyway;

/** A company as it was made: its facts in a database, and what it has in writing in a folder. */
public final class MadeCompany {
    private static final String TARGETS = """
            everyone: {revenue: 40万, collected: 30万, new-customers: 2, visits: 40, calls: 60, quotes: 8}
            """;
    private static final String PLAN = """
            plan: 销售提成
            version: 1
            rules:
              - {name: 新客户提成, basis: 回款, customers: 新客户, rate: 5%}
              - name: 老客户提成
                basis: 回款
                customers: 老客户
                marginal:
                  - {from: 0, rate: 1.5%}
                  - {from: 20万, rate: 2.5%}
                  - {from: 50万, rate: 4%}
            """;
    private static final String CADENCE = """
            morning-plan: 每个工作日 09:00
            weekly-progress: 工作周第一天 09:00
            payout-preview: 每月最后一个工作日 17:00
            """;
    private final Size size;
    private final Staff staff;

    private MadeCompany(Size size, Staff staff) {
        this.size = size;
        this.staff = staff;
    }

    public static MadeCompany of(Size size) {
        return new MadeCompany(size, Staff.of(size, new Random(size.seed() + 1L)));
    }

    /** A PostgreSQL by its JDBC address. */
    public record Database(String url, String user, String password) {}

    /**
     * Brings the tables up to date and writes the whole past.
     *
     * @return how many lines it was told in
     * @throws IllegalStateException if the ledger is not empty
     */
    public long writeInto(Database database) throws SQLException {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .load()
                .migrate();
        var history = new History(size, staff);
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            LedgerCopy.write(history, connection);
        }
        return history.receipts();
    }

    /** What the bot reads of a company: its people, targets, pay and hours. */
    public void writeInto(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("people.yml"), staff.file());
        Files.writeString(folder.resolve("targets.yml"), TARGETS);
        Files.writeString(folder.resolve("plan.yml"), PLAN);
        Files.writeString(folder.resolve("cadence.yml"), CADENCE);
    }
}
