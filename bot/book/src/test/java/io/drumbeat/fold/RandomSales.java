package io.drumbeat.fold;

import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Handovers;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.ledger.Entry;
import io.drumbeat.measure.Actions;
import io.drumbeat.measure.Credited;
import io.drumbeat.money.Money;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.quota.AgreedTargets;
import io.drumbeat.sharing.SharedDeals;
import io.drumbeat.stage.Stages;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** What a few people told of a few customers over a quarter: late, put right, taken back, handed over with and without a share. */
public final class RandomSales {
    public static final LocalDate START = LocalDate.of(2026, 9, 1);
    public static final LocalDate END = START.plusDays(99);
    public static final List<String> PEOPLE = List.of("mei", "wang", "li", "zhao");
    private static final int LINES = 120;

    private final Random random;
    private final GrowingLedger ledger;

    private RandomSales(Random random, GrowingLedger ledger) {
        this.random = random;
        this.ledger = ledger;
    }

    public static GrowingLedger of(long seed) {
        var sales = new RandomSales(new Random(seed), nothing());
        for (var line = 0; line < LINES; line++) {
            sales.told(line);
        }
        return sales.ledger;
    }

    /** The same as it was at a position. */
    public static FoldedLedger of(long seed, long position) {
        var sales = new RandomSales(new Random(seed), nothing());
        for (var line = 0; sales.ledger.now().position() < position; line++) {
            sales.told(line);
        }
        return sales.ledger.now();
    }

    private static GrowingLedger nothing() {
        var zones = List.of("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Asia/Urumqi");
        var everybody = new People(
                List.of(),
                Stream.of(0, 1, 2, 3)
                        .map(at -> new Person(
                                PEOPLE.get(at),
                                PEOPLE.get(at),
                                Role.REP,
                                null,
                                null,
                                ZoneId.of(zones.get(at)),
                                Map.of()))
                        .toList());
        var money = new MoneyRules();
        var derived = List.of(new Customers(), new Deals(Stages.USUAL), new Actions(), new Credited(money), money);
        return new GrowingLedger(new FoldedLedger(
                () -> everybody, derived, List.of(new Handovers(), new SharedDeals(), new AgreedTargets())));
    }

    private void told(int line) {
        var today = START.plusDays(line * 80L / LINES);
        var at = today.atTime(LocalTime.ofSecondOfDay(random.nextInt(86_400))).toInstant(ZoneOffset.UTC);
        var fact =
                switch (random.nextInt(12)) {
                    case 0 -> new ChangeFact.Voided(1 + random.nextInt(line + 1));
                    case 1 -> new ChangeFact.Corrected(1 + random.nextInt(line + 1), noted(today, something(today)));
                    default -> something(today);
                };
        ledger.append(noted(today, fact), one(PEOPLE), "m" + line, at);
    }

    private Noted noted(LocalDate today, Fact fact) {
        var back = random.nextInt(3) == 0 ? random.nextInt(12) : 0;
        return new Noted(today.minusDays(back), back > 0, List.of(fact));
    }

    private Fact something(LocalDate today) {
        var customer = "c" + random.nextInt(5);
        var deal = "d-" + customer + "-" + random.nextInt(2);
        var amount =
                new Money(random.nextInt(1_000_000), random.nextInt(9) == 0 ? Currency.getInstance("USD") : Money.CNY);
        return switch (random.nextInt(13)) {
            case 0 -> new DealFact.DealOpened(customer, deal, amount, null);
            case 1 -> new DealFact.DealWon(customer, deal, amount, null, random.nextBoolean());
            case 2 -> new CashFact.CashCollected(customer, random.nextInt(4) == 0 ? null : deal, amount);
            case 3 -> new CashFact.RefundGiven(customer, deal, amount);
            case 4 -> new QuoteFact.QuoteGiven(customer, deal, amount);
            case 5 -> handover(customer, today);
            case 6 -> new CashFact.CashReported(customer, random.nextInt(4) == 0 ? null : deal, amount);
            case 7 -> answer(new CashFact.CashConfirmed(customer, 1, amount));
            case 8 -> answer(new CashFact.CashRefused(customer, 1, amount, "没有这笔"));
            default ->
                new ActivityFact.ActivityLogged(
                        one(List.of(ActivityFact.Activity.values())),
                        customer,
                        random.nextInt(3) == 0 ? null : one(List.of("张总", "李经理")),
                        null,
                        null);
        };
    }

    /** To something that was reported, if anything was. */
    private Fact answer(Fact otherwise) {
        var reports = new ArrayList<Entry>();
        for (var receipt = 1L; receipt < ledger.nextReceipt(); receipt++) {
            ledger.ledger().under(receipt).stream()
                    .filter(entry -> entry.fact() instanceof CashFact.CashReported)
                    .forEach(reports::add);
        }
        if (reports.isEmpty()) {
            return otherwise;
        }
        var report = one(reports);
        var cash = (CashFact.CashReported) report.fact();
        return otherwise instanceof CashFact.CashConfirmed
                ? new CashFact.CashConfirmed(cash.customer(), report.receipt(), cash.amount())
                : new CashFact.CashRefused(cash.customer(), report.receipt(), cash.amount(), "没有这笔");
    }

    private Fact handover(String customer, LocalDate today) {
        var split = random.nextBoolean() ? null : new CustomerFact.Split(random.nextInt(101), 1 + random.nextInt(40));
        var day = today.plusDays(random.nextInt(20) - 10L);
        return new CustomerFact.CustomerHandedOver(customer, one(PEOPLE), one(PEOPLE), day, split);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
