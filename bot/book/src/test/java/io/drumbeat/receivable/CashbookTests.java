package io.drumbeat.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Handovers;
import io.drumbeat.deal.Deals;
import io.drumbeat.exchange.Rates;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.fold.GrowingLedger;
import io.drumbeat.income.CashRules;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.income.Reports;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Entry;
import io.drumbeat.measure.Credited;
import io.drumbeat.money.Money;
import io.drumbeat.people.People;
import io.drumbeat.product.Products;
import io.drumbeat.sharing.SharedDeals;
import io.drumbeat.stage.Stages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CashbookTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Currency USD = Currency.getInstance("USD");
    private static final int LINES = 60;

    private final MoneyRules rules = new MoneyRules(
            InForce.always(new CashRules(true)), InForce.always(Rates.NONE), InForce.always(Products.NONE));

    private GrowingLedger history(Random random) {
        var nobody = new People(List.of(), List.of());
        var derived =
                List.of(new Customers(), new Deals(Stages.USUAL), new Credited(rules), new Unsettled(rules), rules);
        var ledger =
                new GrowingLedger(new FoldedLedger(() -> nobody, derived, List.of(new Handovers(), new SharedDeals())));
        for (var line = 0; line < LINES; line++) {
            var fact =
                    switch (random.nextInt(10)) {
                        case 0 -> new ChangeFact.Voided(1 + random.nextInt(line + 1));
                        case 1 -> corrected(random, ledger);
                        default -> something(random, ledger);
                    };
            tell(ledger, fact, line);
        }
        return ledger;
    }

    private static void tell(GrowingLedger ledger, Fact fact, int line) {
        ledger.append(
                new Noted(DAY.plusDays(line % 28), false, List.of(fact)),
                "mei",
                "m" + line,
                Instant.EPOCH.plusSeconds(line));
    }

    private static Fact corrected(Random random, GrowingLedger ledger) {
        var put = 1 + random.nextInt((int) ledger.nextReceipt());
        return new ChangeFact.Corrected(put, new Noted(DAY, false, List.of(something(random, ledger))));
    }

    private static Fact something(Random random, GrowingLedger ledger) {
        var customer = "c" + random.nextInt(2);
        var deal = "d-" + customer + "-" + random.nextInt(2);
        var amount = new Money(1 + random.nextInt(1_000_00), random.nextInt(9) == 0 ? USD : Money.CNY);
        var cash = cash(random, customer, ledger);
        return switch (random.nextInt(12)) {
            case 0, 1 -> new DealFact.DealOpened(customer, deal, amount, null);
            case 2, 3 -> new DealFact.DealWon(customer, deal, amount, null, random.nextBoolean());
            case 4 -> new DealFact.DealLost(customer, deal, "价格");
            case 5, 6 -> new CashFact.CashReported(customer, random.nextInt(3) == 0 ? null : deal, amount);
            case 7, 8 ->
                cash == null
                        ? new CashFact.CashCollected(customer, deal, amount)
                        : new CashFact.CashConfirmed(customer, cash.receipt(), Cash.amount(cash));
            case 9 ->
                new CashFact.RefundGiven(
                        customer,
                        deal,
                        amount,
                        null,
                        null,
                        cash == null || random.nextBoolean() ? null : cash.receipt());
            case 10 -> new CashFact.CashPut(customer, deal, cash == null ? 1 : cash.receipt(), amount);
            default -> new CashFact.CashRefused(customer, cash == null ? 1 : cash.receipt(), amount, "没有");
        };
    }

    private static Entry cash(Random random, String customer, GrowingLedger ledger) {
        var all = ledger.ledger().about(customer).stream()
                .filter(entry ->
                        entry.fact() instanceof CashFact.CashReported || entry.fact() instanceof CashFact.CashCollected)
                .toList();
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private static Stream<String> customers() {
        return Stream.of("c0", "c1");
    }

    @Property(tries = 300)
    void noDealGetsMoreThanItsContract(@ForAll long seed) {
        var ledger = history(new Random(seed));
        customers().forEach(customer -> {
            var book = Cashbook.of(customer, ledger);
            for (var deal : ledger.the(Deals.class).of(customer)) {
                var got = book.cash().stream()
                        .flatMap(cash -> Stream.ofNullable(cash.allocated().get(deal.id())))
                        .mapToLong(Money::minor)
                        .sum();
                var contract = ledger.the(Deals.class).isWon(deal) ? deal.amount() : null;
                assertThat(got).isBetween(0L, contract == null ? 0L : contract.minor());
            }
        });
    }

    @Property(tries = 300)
    void whatIsAllocatedAndWhatIsNotIsWhatWasConfirmed(@ForAll long seed) {
        var ledger = history(new Random(seed));
        customers().forEach(customer -> {
            for (var cash : Cashbook.of(customer, ledger).cash()) {
                var allocated = cash.allocated().values().stream()
                        .mapToLong(Money::minor)
                        .sum();
                assertThat(allocated + cash.free().minor())
                        .isEqualTo(cash.left().minor());
                assertThat(cash.free().minor()).isNotNegative();
                assertThat(cash.left().minor())
                        .isBetween(
                                0L,
                                cash.status() == Reports.Status.CONFIRMED
                                        ? cash.amount().minor()
                                        : 0L);
            }
        });
    }

    @Property(tries = 300)
    void whatIsPaidOnIsWhatIsAllocated(@ForAll long seed) {
        var ledger = history(new Random(seed));
        customers().forEach(customer -> {
            var book = Cashbook.of(customer, ledger);
            var allocated = book.cash().stream()
                    .flatMap(cash -> cash.allocated().values().stream())
                    .filter(money -> money.currency().equals(Money.CNY))
                    .mapToLong(Money::minor)
                    .sum();
            var paidOn = ledger.ledger().about(customer).stream()
                    .mapToLong(entry -> book.paidOnDeals(entry).values().stream()
                            .mapToLong(fen -> fen)
                            .sum())
                    .sum();
            assertThat(paidOn).isEqualTo(allocated);
        });
    }

    @Property(tries = 100)
    void takingEverythingBackLeavesNothing(@ForAll long seed) {
        var ledger = history(new Random(seed));
        var receipts = new ArrayList<Long>();
        for (var receipt = 1L; receipt < ledger.nextReceipt(); receipt++) {
            receipts.add(receipt);
        }
        java.util.Collections.shuffle(receipts, new Random(seed));
        receipts.forEach(receipt -> tell(ledger, new ChangeFact.Voided(receipt), LINES + receipt.intValue()));
        customers().forEach(customer -> assertThat(Cashbook.of(customer, ledger).cash())
                .isEmpty());
        assertThat(ledger.the(Unsettled.class).customers()).isEmpty();
    }

    @Property(tries = 100)
    void whoIsUnsettledIsFound(@ForAll long seed) {
        var ledger = history(new Random(seed));
        customers().forEach(customer -> {
            var book = Cashbook.of(customer, ledger);
            if (!book.open().isEmpty() || !book.unallocated().isEmpty()) {
                assertThat(ledger.the(Unsettled.class).customers()).contains(customer);
            }
        });
    }
}
