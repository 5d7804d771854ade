package io.drumbeat.fold;

import static io.drumbeat.fact.ActivityFact.Activity.VISIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Told;
import io.drumbeat.money.Money;
import io.drumbeat.people.People;
import io.drumbeat.stage.Stages;
import io.drumbeat.subject.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FoldedLedgerTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant AT = Instant.parse("2026-11-20T07:00:00Z");

    private static GrowingLedger fresh() {
        var nobody = new People(List.of(), List.of());
        var derived = List.of(new Customers(), new Deals(Stages.USUAL));
        return new GrowingLedger(new FoldedLedger(() -> nobody, derived, List.of()));
    }

    private static Noted noted(Fact... facts) {
        return new Noted(DAY, false, List.of(facts));
    }

    @Property(tries = 60)
    void derivingAgainFromTheLedgerGivesTheSame(@ForAll long seed) {
        var book = fresh();
        var ledger = randomHistory(book, new Random(seed));
        var again = fresh();
        again.fold(ledger);
        assertThat(again.the(Deals.class).all())
                .containsExactlyInAnyOrderElementsOf(book.the(Deals.class).all());
        assertThat(again.the(Customers.class).all())
                .containsExactlyInAnyOrderElementsOf(book.the(Customers.class).all());
        assertThat(again.nextReceipt()).isEqualTo(book.nextReceipt());
    }

    @Property(tries = 60)
    void asOfAnEarlierPositionItIsWhatItWasThere(@ForAll long seed) {
        var now = RandomSales.of(seed).now();
        var random = new Random(seed);
        for (var n = 0; n < 4; n++) {
            var position = random.nextLong(now.position() + 1);
            var then = RandomSales.of(seed, position);
            assertThat(now.asOf(position)).satisfies(back -> isSame(back, then));
            assertThat(now.asOf(position).asOf(position / 2)).satisfies(back -> isSame(back, then.asOf(position / 2)));
        }
        assertThat(now.asOf(0).tellers()).isEmpty();
    }

    private static void isSame(FoldedLedger back, FoldedLedger then) {
        assertThat(back.position()).isEqualTo(then.position());
        assertThat(back.nextReceipt()).isEqualTo(then.nextReceipt());
        assertThat(back.tellers()).isEqualTo(then.tellers());
        assertThat(back.the(Deals.class).all())
                .containsExactlyInAnyOrderElementsOf(then.the(Deals.class).all());
        assertThat(back.the(Customers.class).all())
                .containsExactlyInAnyOrderElementsOf(then.the(Customers.class).all());
        for (var person : RandomSales.PEOPLE) {
            assertThat(back.of(person, LocalDate.MIN, LocalDate.MAX))
                    .isEqualTo(then.of(person, LocalDate.MIN, LocalDate.MAX));
            assertThat(back.lastReceiptOf(person)).isEqualTo(then.lastReceiptOf(person));
        }
        for (var receipt = 1L; receipt < then.nextReceipt(); receipt++) {
            assertThat(back.under(receipt)).isEqualTo(then.under(receipt));
            assertThat(back.changesTo(receipt)).isEqualTo(then.changesTo(receipt));
        }
        for (var customer = 0; customer < 5; customer++) {
            var subject = new Subject.Customer("c" + customer);
            assertThat(back.about(subject)).isEqualTo(then.about(subject));
        }
    }

    @Property(tries = 60)
    void whatIsFoundByNameOrByPersonIsWhatALookThroughAllFinds(@ForAll long seed) {
        var now = RandomSales.of(seed).now();
        for (var ledger : List.of(now, now.asOf(now.position() / 2))) {
            var customers = ledger.the(Customers.class);
            for (var one : customers.all()) {
                assertThat(customers.named(one.name()))
                        .containsExactlyInAnyOrderElementsOf(customers.all().stream()
                                .filter(other -> other.name().equals(one.name()))
                                .toList());
            }
            for (var person : RandomSales.PEOPLE) {
                assertThat(customers.everOf(person))
                        .containsExactlyInAnyOrderElementsOf(customers.all().stream()
                                .filter(one -> one.owners().tenures().stream()
                                        .anyMatch(tenure -> tenure.person().equals(person)))
                                .toList());
            }
            assertThat(customers.isNamed("nobody's")).isFalse();
        }
    }

    @Property(tries = 60)
    void takingBackLeavesTheStateOfNeverHavingSaidIt(@ForAll long seed) {
        var book = fresh();
        randomHistory(book, new Random(seed));
        var deals = List.copyOf(book.the(Deals.class).all());
        var receipt = book.nextReceipt();
        book.append(
                noted(
                        new CustomerFact.CustomerAdded("x", "新"),
                        new DealFact.DealOpened("x", "dx", Money.yuan(1), null)),
                "mei",
                "m",
                AT);
        book.append(noted(new ChangeFact.Voided(receipt)), "mei", "m2", AT);
        assertThat(book.the(Deals.class).all()).containsExactlyInAnyOrderElementsOf(deals);
        assertThat(book.the(Customers.class).withId("x")).isEmpty();
        assertThat(book.ledger().of("mei", DAY, DAY)).noneMatch(e -> e.receipt() == receipt);
    }

    @Property(tries = 60)
    void aSpanOfAPersonsDaysIsWhatStandsOfThem(@ForAll long seed) {
        var ledger = RandomSales.of(seed).now();
        var random = new Random(seed);
        for (var person : RandomSales.PEOPLE) {
            for (var n = 0; n < 10; n++) {
                var from = RandomSales.START.plusDays(random.nextInt(110) - 20L);
                var to = from.plusDays(random.nextInt(70));
                assertThat(ledger.of(person, from, to)).isEqualTo(standing(person, from, to, ledger));
                assertThat(ledger.about(new Subject.PersonDay(person, from))).isEqualTo(ledger.of(person, from, from));
            }
            assertThat(ledger.of(person, LocalDate.MIN, LocalDate.MAX))
                    .isEqualTo(standing(person, LocalDate.MIN, LocalDate.MAX, ledger));
        }
    }

    @Property(tries = 60)
    void stepByStepTheSameIsDerivedAsFromAllThatStands(@ForAll long seed) {
        var ledger = RandomSales.of(seed).now();
        var standing = new HashMap<Subject.Customer, List<Entry>>();
        for (var customer : ledger.the(Customers.class).all()) {
            standing.put(new Subject.Customer(customer.id()), ledger.about(customer.id()));
        }
        assertThat(new Deals(Stages.USUAL).refolded(standing).all())
                .containsExactlyInAnyOrderElementsOf(ledger.the(Deals.class).all());
        assertThat(new Customers().refolded(standing).all())
                .containsExactlyInAnyOrderElementsOf(ledger.the(Customers.class).all());
    }

    @Test
    void whatIsRecordedAsItWasSupposedIsFoldedOnce() {
        var book = fresh().now();
        var told = new Told("mei", "m", noted(new CustomerFact.CustomerAdded("x", "新")));
        var other = new Told("mei", "m", noted(new CustomerFact.CustomerAdded("y", "新")));
        var supposed = book.supposing(List.of(told), AT);
        assertThat(book.with(book.placing(List.of(other), AT))
                        .the(Customers.class)
                        .withId("x"))
                .isEmpty();
        assertThat(book.with(book.placing(List.of(told), AT))).isSameAs(supposed);
    }

    /** Receipt by receipt, which is slow and plain. */
    private static List<Entry> standing(String person, LocalDate from, LocalDate to, FoldedLedger ledger) {
        return LongStream.range(1, ledger.nextReceipt())
                .filter(receipt -> !ledger.isVoided(receipt))
                .boxed()
                .flatMap(receipt -> ledger.under(receipt).stream())
                .filter(entry -> entry.person().equals(person))
                .filter(entry -> !entry.date().isBefore(from) && !entry.date().isAfter(to))
                .sorted(Comparator.comparing(Entry::date).thenComparingLong(Entry::position))
                .toList();
    }

    @Test
    void aGapInTheLedgerIsNoticed() {
        var book = fresh();
        var entry = new Entry(2, 1, "mei", DAY, AT, false, "m", new CustomerFact.CustomerAdded("x", "新"));
        assertThatThrownBy(() -> book.fold(List.of(entry))).hasMessage("账本在第 0 条之后应是第 1 条，来的是第 2 条");
    }

    private static List<Entry> randomHistory(GrowingLedger book, Random random) {
        var ledger = new ArrayList<Entry>();
        for (var i = 0; i < 80; i++) {
            var customer = "c" + random.nextInt(4);
            var deal = "d-" + customer + "-" + random.nextInt(2);
            var fact =
                    switch (random.nextInt(12)) {
                        case 0 -> new CustomerFact.CustomerAdded(customer, "客户" + customer);
                        case 1 -> new DealFact.DealOpened(customer, deal, Money.yuan(random.nextInt(100)), null);
                        case 2 -> new QuoteFact.QuoteGiven(customer, deal, Money.yuan(random.nextInt(100)));
                        case 3 -> new DealFact.StageMoved(customer, deal, "interested");
                        case 4 -> new DealFact.DealWon(customer, deal, Money.yuan(random.nextInt(100)), null, true);
                        case 5 -> new CashFact.CashCollected(customer, deal, Money.yuan(random.nextInt(100)));
                        case 6 -> new DealFact.DealLost(customer, deal, "价格高");
                        case 7 -> new ActivityFact.ActivityLogged(VISIT, customer, contact(random), null, null);
                        case 8 -> new CustomerFact.ContactAdded(customer, "张总", null, null);
                        case 9 -> new CustomerFact.CustomerListed(customer, null, person(random));
                        case 10 -> new CustomerFact.CustomerHandedOver(customer, "mei", "wang", DAY, null);
                        default -> new ChangeFact.Voided(1 + random.nextInt(i + 1));
                    };
            ledger.addAll(book.append(noted(fact), person(random), "m" + i, AT));
        }
        return ledger;
    }

    private static String person(Random random) {
        return List.of("mei", "wang", "li").get(random.nextInt(3));
    }

    private static String contact(Random random) {
        return List.of("张总", "李经理", "王工").get(random.nextInt(3));
    }
}
