package io.drumbeat.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.ChangeFact.Corrected;
import io.drumbeat.fact.ChangeFact.Voided;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Told;
import io.drumbeat.memory.TinyTeam;
import io.drumbeat.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CorrectedTests {
    private static final LocalDate DAY = TinyTeam.DAY;

    private static Noted noted(LocalDate date, Fact... facts) {
        return new Noted(date, false, List.of(facts));
    }

    private static List<Entry> append(GrowingLedger book, Noted noted) {
        return book.append(noted, "mei", "m", Instant.EPOCH);
    }

    private static void assertSame(GrowingLedger one, GrowingLedger other) {
        assertThat(one.the(Deals.class).all())
                .containsExactlyInAnyOrderElementsOf(other.the(Deals.class).all());
        assertThat(one.the(Customers.class).all())
                .containsExactlyInAnyOrderElementsOf(other.the(Customers.class).all());
    }

    private static Noted random(Random random, long receipt) {
        var customer = "c" + random.nextInt(4);
        var deal = "d-" + customer;
        var day = DAY.minusDays(random.nextInt(20));
        var amount = Money.yuan(1 + random.nextInt(100));
        return switch (random.nextInt(5)) {
            case 0 -> noted(day, new CustomerFact.CustomerAdded(customer, "客户" + receipt % 3));
            case 1 -> noted(day, new DealFact.DealOpened(customer, deal, amount, null));
            case 2 -> noted(day, new DealFact.DealWon(customer, deal, amount, null, true));
            case 3 -> noted(day, new CashFact.CashCollected(customer, deal, amount));
            default ->
                noted(
                        day,
                        new ActivityFact.ActivityLogged(
                                ActivityFact.Activity.VISIT, customer, "张总", "第" + receipt, null));
        };
    }

    /** A history whose receipts were corrected, and the same told right at once. */
    @Property(tries = 80)
    void whatWasPutRightIsAsIfToldRightAtOnce(@ForAll long seed) {
        var random = new Random(seed);
        var mended = new GrowingLedger(TinyTeam.ledger());
        var right = new GrowingLedger(TinyTeam.ledger());
        var meant = new ArrayList<Noted>();
        for (var i = 1; i <= 30; i++) {
            append(mended, random(random, i));
            meant.add(random(random, i));
        }
        for (var i = 0; i < 30; i++) {
            append(mended, noted(DAY, new Corrected(i + 1L, random(random, i))));
            append(mended, noted(DAY, new Corrected(i + 1L, meant.get(i))));
            append(right, meant.get(i));
        }
        assertThat(mended.the(Deals.class).all())
                .containsExactlyInAnyOrderElementsOf(right.the(Deals.class).all());
        assertThat(facts(mended)).isEqualTo(facts(right));
    }

    private static List<Object> facts(GrowingLedger book) {
        return book.ledger().of("mei", DAY.minusDays(30), DAY).stream()
                .filter(entry -> !(entry.fact() instanceof Corrected))
                .<Object>map(entry -> List.of(entry.date(), entry.receipt(), entry.fact()))
                .toList();
    }

    @Property(tries = 80)
    void aRandomHistoryRebuiltFromTheLedgerIsTheSame(@ForAll long seed) {
        var random = new Random(seed);
        var book = new GrowingLedger(TinyTeam.ledger());
        var ledger = new ArrayList<Entry>();
        for (var i = 1; i <= 80; i++) {
            ledger.addAll(append(book, anything(random, i)));
        }
        var again = new GrowingLedger(TinyTeam.ledger());
        again.fold(ledger);
        assertSame(book, again);
    }

    private static Noted anything(Random random, int i) {
        var before = 1L + random.nextInt(i);
        return switch (random.nextInt(4)) {
            case 0 -> noted(DAY, new Corrected(before, random(random, i)));
            case 1 -> noted(DAY, new Voided(before));
            default -> random(random, i);
        };
    }

    @Property(tries = 80)
    void whatIsSupposedIsWhatComesAbout(@ForAll long seed) {
        var random = new Random(seed);
        var book = new GrowingLedger(TinyTeam.ledger());
        for (var i = 1; i <= 40; i++) {
            append(book, anything(random, i));
        }
        var change = random.nextBoolean()
                ? noted(DAY, new Voided(1 + random.nextInt(40)))
                : noted(DAY, new Corrected(1 + random.nextInt(40), random(random, 41)));
        var supposed = book.supposing(new Told("mei", "m", change), Instant.EPOCH);
        append(book, change);
        assertThat(supposed.ledger().of("mei", DAY.minusDays(30), DAY))
                .isEqualTo(book.ledger().of("mei", DAY.minusDays(30), DAY));
        assertThat(supposed.the(Deals.class).all())
                .containsExactlyInAnyOrderElementsOf(book.the(Deals.class).all());
    }

    @Test
    void takingTheCorrectionBackBringsTheFirstWordsBack() {
        var book = new GrowingLedger(TinyTeam.ledger());
        append(book, noted(DAY, new DealFact.DealOpened("c1", "d1", Money.yuan(5), null)));
        append(
                book,
                noted(DAY, new Corrected(1, noted(DAY, new DealFact.DealOpened("c1", "d1", Money.yuan(8), null)))));
        assertThat(book.the(Deals.class).of("c1").getFirst().amount()).isEqualTo(Money.yuan(8));
        append(book, noted(DAY, new Voided(2)));
        assertThat(book.the(Deals.class).of("c1").getFirst().amount()).isEqualTo(Money.yuan(5));
        assertThat(book.ledger().lastReceiptOf("mei")).contains(1L);
    }
}
