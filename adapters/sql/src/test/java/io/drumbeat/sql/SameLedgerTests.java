package io.drumbeat.sql;

import static io.drumbeat.memory.TinyTeam.DAY;
import static io.drumbeat.memory.TinyTeam.DING;
import static io.drumbeat.memory.TinyTeam.GROUP;
import static io.drumbeat.memory.TinyTeam.MEI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deals;
import io.drumbeat.decision.Outcome;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Told;
import io.drumbeat.memory.RecorderContract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two instances of the bot on one database. */
class SameLedgerTests {
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private final TestDatabase database = TestDatabase.fresh();
    private final SqlRecorder one = database.recorder();
    private final SqlRecorder two = database.recorder();

    @AfterEach
    void close() {
        one.close();
        two.close();
        database.close();
    }

    private Outcome says(SqlRecorder recorder, String id, String words) {
        return recorder.record(RecorderContract.says(id, MEI, new Chat.Direct("mei"), words));
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }

    /** Customers, deals and whose they are, as an instance knows them. */
    private static String known(SqlRecorder recorder) {
        return recorder.ask(known -> known.the(Customers.class).all().stream()
                .map(customer -> customer + " " + known.the(Deals.class).of(customer.id()))
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    @Test
    void theSameMessageFromEverywhereAtOnceIsRecordedOnce() throws Exception {
        var calls = IntStream.range(0, 16)
                .<Callable<Outcome>>mapToObj(n -> () -> says(n % 2 == 0 ? one : two, "1", "call 华为"))
                .toList();
        var outcomes = atOnce(calls);
        assertThat(outcomes).filteredOn(outcome -> !outcome.duplicate()).hasSize(1);
        assertThat(outcomes)
                .extracting(Outcome::recorded)
                .containsOnly(outcomes.getFirst().recorded());
        assertThat(outcomes)
                .extracting(Outcome::replies)
                .containsOnly(outcomes.getFirst().replies());
        assertThat(database.jdbc
                        .sql("select count(*) from fact")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoToldSomethingInAnothersNameIsKept() {
        var day = LocalDate.of(2026, 11, 20);
        var noted = new Noted(day, true, List.of(new StaffFact.LeaveTaken(day, day)));
        one.tell(
                "import:7:0",
                "lei",
                MONDAY,
                _ -> List.of(new Told("mei", "lei", Told.row(7, 2), noted), new Told("ding", Told.row(7, 3), noted)));
        assertThat(two.<List<Entry>>ask(known -> Stream.of("mei", "ding")
                        .flatMap(person -> known.ledger().of(person, day, day).stream())
                        .toList()))
                .extracting(Entry::person, Entry::teller)
                .containsExactly(tuple("mei", "lei"), tuple("ding", "ding"));
    }

    @Test
    void eachInstanceKnowsWhatTheOtherRecorded() {
        says(one, "1", "call 华为");
        assertThat(two.<Integer>ask(
                        known -> known.the(Customers.class).named("华为").size()))
                .isEqualTo(1);
        assertThat(says(two, "2", "call 华为").recorded()).hasSize(1);
        assertThat(says(one, "3", "call 华为").recorded().getFirst().receipt()).isEqualTo(3);
    }

    @Test
    void aPushFromTwoInstancesIsSaidOnce() throws Exception {
        var calls = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(n -> () -> (n % 2 == 0 ? one : two)
                        .push(
                                "weekly",
                                MONDAY,
                                _ -> List.of(
                                        Say.to(GROUP, Say.Kind.REMINDER, Card.info("周报")),
                                        Say.to(new Chat.Direct("mei"), Say.Kind.REMINDER, Card.info("周报"))))
                        .size())
                .toList();
        assertThat(atOnce(calls).stream().mapToInt(Integer::intValue).sum()).isEqualTo(2);
        assertThat(database.jdbc
                        .sql("select count(*) from outbox")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void messagesOfOnePersonKeepTheirOrderUnderLoad() throws Exception {
        var calls = Stream.of(MEI, DING)
                .<Callable<List<Long>>>map(who -> () -> IntStream.range(0, 200)
                        .mapToObj(n -> (who == MEI ? one : two)
                                .record(RecorderContract.says(
                                        who.id() + n, who, new Chat.Direct(who.id()), "call 客户" + n)))
                        .map(outcome -> outcome.recorded().getFirst().receipt())
                        .toList())
                .toList();
        assertThat(atOnce(calls))
                .allSatisfy(receipts -> assertThat(receipts).isSorted().hasSize(200));
    }

    @ParameterizedTest
    @ValueSource(longs = {20261120, 20261125})
    void derivingAgainFromARandomHistoryGivesTheSame(long seed) {
        var random = new Random(seed);
        var calls = new ArrayList<Long>();
        for (var n = 0; n < 300; n++) {
            var customer = "客" + random.nextInt(12);
            var earlier = 1 + random.nextInt(n + 1);
            var recorder = random.nextBoolean() ? one : two;
            switch (random.nextInt(8)) {
                case 6 ->
                    recorder.note(
                            "h" + n,
                            "ding",
                            MONDAY,
                            List.of(new Noted(
                                    DAY,
                                    false,
                                    List.of(new CustomerFact.CustomerHandedOver(
                                            "c" + earlier, "mei", "ding", DAY.plusDays(random.nextInt(3)), null)))));
                case 7 -> {
                    if (!calls.isEmpty()) {
                        var instead = new ActivityFact.ActivityLogged(
                                ActivityFact.Activity.CALL, "c" + earlier, "王总", null, new Fact.NextStep(DAY, "回访"));
                        var put = new ChangeFact.Corrected(
                                calls.get(random.nextInt(calls.size())), new Noted(DAY, false, List.of(instead)));
                        recorder.note("p" + n, "ding", MONDAY, List.of(new Noted(DAY, false, List.of(put))));
                    }
                }
                case 0, 1 ->
                    calls.add(says(recorder, "r" + n, "call " + customer)
                            .recorded()
                            .getFirst()
                            .receipt());
                case 2 -> says(recorder, "r" + n, "deal " + customer + " " + random.nextInt(1000));
                case 3 -> says(recorder, "r" + n, "won " + earlier);
                case 4 -> says(recorder, "r" + n, "undo " + earlier);
                default ->
                    recorder.note(
                            "n" + n,
                            "ding",
                            MONDAY,
                            List.of(new Noted(
                                    DAY.plusDays(n), true, List.of(new CustomerFact.CustomerRated("c" + earlier, 3)))));
            }
        }
        var late = database.recorder();
        assertThat(known(late).lines()).hasSizeGreaterThan(5).anyMatch(line -> line.contains("Deal["));
        assertThat(List.of(known(one), known(two))).containsOnly(known(late));
        late.close();
    }

    @Test
    void theLedgerRefusesToBeChanged() {
        says(one, "1", "call 华为");
        assertThatThrownBy(() -> database.jdbc.sql("delete from fact").update()).hasMessageContaining("账本只能追加");
    }

    @Test
    void theDatabaseItselfRefusesPayInAGroup() {
        assertThatThrownBy(() -> database.jdbc.sql("""
                                insert into outbox (id, seq, changed, chat, platform, kind, urgency, card, version,
                                    private_about, said_at, state)
                                values ('x', 1, 1, 'group:east-1', 'feishu', 'PAY', 1, '{}', 1, 'mei', now(), 'waiting')""").update()).hasMessageContaining("pay_is_private");
    }
}
