package io.drumbeat.sample;

import io.drumbeat.fact.CashFact.CashCollected;
import io.drumbeat.fact.CashFact.CashScheduled;
import io.drumbeat.fact.CashFact.Instalment;
import io.drumbeat.fact.CashFact.RefundGiven;
import io.drumbeat.fact.CustomerFact.CustomerRated;
import io.drumbeat.fact.DealFact.CostSet;
import io.drumbeat.fact.Fact;
import io.drumbeat.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What follows a contract of the sample company's past: what it cost, when it was paid, what was given back, how content they are. */
final class Paying {
    private static final int REFUNDED = 30;

    private final @Nullable String finance;
    private final LocalDate last;
    private final Random random;
    private final List<Happening> story;

    /** A signed contract; its customer and deal are known when all is told. */
    record Contract(
            String person,
            Supplier<String> customer,
            Supplier<String> deal,
            Money amount,
            String product,
            LocalDate signed) {}

    /**
     * @param finance the id of who keeps the accounts; null where nobody does
     * @param last by which everything was paid
     */
    Paying(@Nullable String finance, LocalDate last, Random random, List<Happening> story) {
        this.finance = finance;
        this.last = last;
        this.random = random;
        this.story = story;
    }

    void of(Contract contract) {
        if (finance != null && random.nextInt(5) > 0) {
            var cost = share(contract.amount(), 45 + random.nextInt(30));
            tell(
                    contract.signed(),
                    finance,
                    () -> new CostSet(contract.customer().get(), contract.deal().get(), cost));
        }
        var parts = 1 + random.nextInt(2);
        var first = parts == 1 ? contract.amount() : share(contract.amount(), 50);
        var due = day(contract.signed(), 20 + random.nextInt(20));
        paid(contract, first, due);
        if (parts > 1) {
            var then = day(contract.signed(), 70 + random.nextInt(20));
            var rest = contract.amount().minus(first);
            tell(
                    contract.signed(),
                    contract.person(),
                    () -> new CashScheduled(
                            contract.customer().get(),
                            contract.deal().get(),
                            List.of(new Instalment(due, first), new Instalment(then, rest))));
            paid(contract, rest, then);
        }
        if (random.nextInt(3) == 0) {
            rated(contract);
        }
    }

    private void rated(Contract contract) {
        var score = List.of(5, 5, 4, 4, 4, 3, 3, 2).get(random.nextInt(8));
        tell(
                day(contract.signed(), 30),
                contract.person(),
                () -> new CustomerRated(contract.customer().get(), score));
    }

    /** Mostly in time, sometimes weeks late; of one in thirty a part goes back first. */
    private void paid(Contract contract, Money amount, LocalDate due) {
        var on = day(due, random.nextInt(4) == 0 ? 15 + random.nextInt(30) : random.nextInt(6));
        var cash = tell(
                on,
                contract.person(),
                () -> new CashCollected(
                        contract.customer().get(), contract.deal().get(), amount));
        if (random.nextInt(REFUNDED) == 0) {
            givenBack(contract, share(amount, 10), on, cash);
        }
    }

    /** A part was paid against a wrong invoice, goes back, and comes in again. */
    private void givenBack(Contract contract, Money amount, LocalDate on, Happening cash) {
        tell(
                day(on, 15),
                contract.person(),
                () -> new RefundGiven(
                        contract.customer().get(), contract.deal().get(), amount, null, "发票开错，退回重开", cash.receipt()));
        tell(
                day(on, 35),
                contract.person(),
                () -> new CashCollected(
                        contract.customer().get(), contract.deal().get(), amount));
    }

    private Happening tell(LocalDate day, String person, Supplier<Fact> says) {
        var happening = new Happening(day, person, () -> List.of(says.get()));
        story.add(happening);
        return happening;
    }

    private LocalDate day(LocalDate from, int later) {
        var day = from.plusDays(later);
        return day.isAfter(last) ? last : day;
    }

    private static Money share(Money amount, int percent) {
        return Selling.yuan(amount.major().longValueExact() * percent / 100);
    }
}
