package io.drumbeat.bench.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.Drumbeat;
import io.drumbeat.bench.OneServer;
import io.drumbeat.bench.past.Size;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.decision.Outcome;
import io.drumbeat.decision.Recorder;
import io.drumbeat.people.Person;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small made company in a real database, and the whole bot on it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MadeCompanyTests {
    private static final int FACTS = 2_000;
    private final MadeCompany company = MadeCompany.of(new Size(12, 100, FACTS, 10, 24, 7, LocalDate.of(2026, 11, 20)));
    private MadeCompany.Database database;
    private long lines;
    private ConfigurableApplicationContext bot;
    private Recorder recorder;

    @BeforeAll
    void start(@TempDir Path home) throws Exception {
        var empty = OneServer.database();
        database = new MadeCompany.Database(empty.url(), empty.username(), empty.password());
        lines = company.writeInto(database);
        company.writeInto(home.resolve("config"));
        bot = new SpringApplicationBuilder(Drumbeat.class)
                .run(Stream.concat(
                                Stream.of(
                                        "server.port=0",
                                        "drumbeat.data=" + home,
                                        "drumbeat.company.files=" + home.resolve("config")),
                                empty.settings().stream())
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new));
        recorder = bot.getBean(Recorder.class);
    }

    @AfterAll
    void stop() {
        bot.close();
    }

    @Test
    void theBotKnowsTheWholePast() {
        assertThat(recorder.<Long>ask(known -> known.ledger().position())).isGreaterThanOrEqualTo(FACTS);
        assertThat(recorder.<Integer>ask(
                        known -> known.the(Customers.class).all().size()))
                .isEqualTo(100);
        assertThat(recorder.<Integer>ask(known -> known.people().all().size())).isEqualTo(12 + 2 + 2);
    }

    @Test
    void whatIsToldNowFollowsOnThePast() {
        var rep = recorder.ask(known -> known.people().get("r0001"));
        var customer = recorder.ask(known -> known.the(Customers.class).all().stream()
                .map(Customer::name)
                .findFirst()
                .orElseThrow());
        var next = recorder.<Long>ask(known -> known.nextReceipt());
        var stood = recorder.<Long>ask(known -> known.ledger().position());
        assertThat(next).isEqualTo(lines + 1);
        var answer = says(rep, "电话 " + customer + " 聊了续约");
        assertThat(answer.recorded()).singleElement().satisfies(entry -> {
            assertThat(entry.receipt()).isEqualTo(next);
            assertThat(entry.position()).isEqualTo(stood + 1);
        });
    }

    @Test
    void aManagerSeesTheTeamOfTheFile() {
        var manager = recorder.ask(known -> known.people().get("m001"));
        var reps = recorder.ask(known -> known.people().now().repsSeenBy(manager));
        assertThat(reps).hasSize(10);
        assertThat(says(manager, "团队").replies().getFirst().text())
                .contains(reps.getFirst().name());
    }

    @Test
    void visitsAndCallsLeadToFewerQuotesDealsAndCash() {
        var kinds = kinds();
        assertThat(kinds.get("activity")).isGreaterThan(kinds.get("quote"));
        assertThat(kinds.get("quote")).isGreaterThan(kinds.get("deal"));
        assertThat(kinds.get("deal")).isGreaterThan(kinds.get("collected"));
        assertThat(kinds).containsKeys("won", "lost", "void", "correction", "rating", "stage");
    }

    @Test
    void nobodyPaysMoreThanWasSigned() {
        var deals = recorder.ask(known -> {
            var all = known.the(Deals.class);
            return all.all().stream().filter(all::isWon).toList();
        });
        assertThat(deals).isNotEmpty().allSatisfy(MadeCompanyTests::isNotOverpaid);
    }

    private static void isNotOverpaid(Deal deal) {
        assertThat(deal.collected().minor()).isBetween(0L, deal.amount().minor());
    }

    @Test
    void aSecondCompanyDoesNotGoOnTopOfTheFirst() {
        assertThatThrownBy(() -> company.writeInto(database))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("空的账本");
    }

    private Map<String, Long> kinds() {
        var kinds = new HashMap<String, Long>();
        bot.getBean(JdbcClient.class)
                .sql("select kind, count(*) as n from fact group by kind")
                .query((row, _) -> kinds.put(row.getString("kind"), row.getLong("n")))
                .list();
        return kinds;
    }

    private Outcome says(Person who, String words) {
        var now = bot.getBean(Clock.class).instant();
        var id = "console:" + UUID.randomUUID();
        return recorder.record(new Request(id, "console", who, new Chat.Direct(who.id()), words, Map.of(), null, now));
    }
}
