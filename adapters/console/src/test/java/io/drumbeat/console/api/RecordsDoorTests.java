package io.drumbeat.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.console.Caller;
import io.drumbeat.console.DoorTest;
import io.drumbeat.console.RehearsedBot;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@DoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordsDoorTests {
    private final Caller door;
    private final RehearsedBot bot;

    RecordsDoorTests(@LocalServerPort int port, @Autowired RehearsedBot bot) {
        door = new Caller(port);
        this.bot = bot;
    }

    @BeforeAll
    void history() {
        tells(
                "mei",
                2,
                new CustomerFact.CustomerAdded("c9", "华为"),
                new QuoteFact.QuoteGiven("c9", "d9", Money.yuan(500_000)));
        tells("fang", 2, new CashFact.CashCollected("c9", null, Money.yuan(7)));
        var wrong = tells("mei", 3, new CustomerFact.CustomerRated("c9", 1));
        tells("mei", 3, new ChangeFact.Voided(wrong));
        tells("lei", 4, new StaffFact.LeaveTaken(LocalDate.of(2030, 1, 5), LocalDate.of(2030, 1, 6)));
    }

    private long tells(String person, int day, Fact... facts) {
        var noted = new Noted(LocalDate.of(2030, 1, day), false, List.of(facts));
        return bot.note("h" + day, person, Instant.EPOCH, List.of(noted))
                .getFirst()
                .receipt();
    }

    private List<String> kindsSeenBy(String as, String from, String to) {
        var got = door.get("/records", "as", as, "from", from, "to", to);
        return StreamSupport.stream(got.json().spliterator(), false)
                .map(record -> record.get("kind").asString())
                .toList();
    }

    @Test
    void aRepSeesTheirOwnAndWhatWasTakenBackIsGone() {
        assertThat(kindsSeenBy("mei", "2030-01-01", "2030-01-31")).containsExactly("quote", "void");
    }

    @Test
    void aManagerSeesTheRepsAndThemselves() {
        assertThat(kindsSeenBy("lei", "2030-01-01", "2030-01-31")).containsExactly("quote", "void", "leave");
    }

    @Test
    void financeSeesEverybody() {
        assertThat(kindsSeenBy("cai", "2030-01-01", "2030-01-31"))
                .containsExactly("quote", "collected", "void", "leave");
    }

    @Test
    void bothDaysAreIncludedAndNoOthers() {
        assertThat(kindsSeenBy("cai", "2030-01-03", "2030-01-03")).containsExactly("void");
    }

    @Test
    void aRecordHasEveryPromisedName() {
        var record = door.get("/records", "as", "mei", "from", "2030-01-01", "to", "2030-01-02")
                .json()
                .get(0);
        var deal = record.get("deal").asString();
        assertThat(deal).startsWith("d");
        assertThat(without(record, "receipt").replace(deal, "d1")).isEqualTo("""
                "kind":"quote","person":"mei","customer":"华为","contact":null,"amount":"500000.00",\
                "currency":"CNY","date":"2030-01-02","late":false,"next":null,"stage":"报价","product":null,\
                "newCustomer":null,"reason":null,"score":null,"note":null,"voids":null,\
                "told":"mei","deal":"d1"}""");
    }

    private static String without(JsonNode record, String first) {
        return record.toString().replaceFirst("\\{\"" + first + "\":\"\\d+\",", "");
    }

    @Test
    void aBadDateIsNamed() {
        var got = door.get("/records", "as", "mei", "from", "2030-01-32", "to", "2030-01-31");
        assertThat(got.status()).isEqualTo(400);
        assertThat(got.field()).isEqualTo("from");
    }
}
