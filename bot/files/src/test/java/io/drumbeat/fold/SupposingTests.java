package io.drumbeat.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.absence.LeaveTaken;
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
import io.drumbeat.fact.StaffFact;
import io.drumbeat.intake.ListedKeys;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Ledger;
import io.drumbeat.ledger.Told;
import io.drumbeat.memory.TinyTeam;
import io.drumbeat.money.Money;
import io.drumbeat.people.Role;
import io.drumbeat.reversal.Mentioned;
import io.drumbeat.reversal.RowsOfFiles;
import io.drumbeat.roster.StaffLists;
import io.drumbeat.subject.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is supposed answers everything as if it were recorded, and leaves no trace in what it was supposed of. */
class SupposingTests {
    private static final LocalDate DAY = TinyTeam.DAY;
    private static final List<String> PEOPLE = List.of("mei", "ding", "lei");
    private static final List<String> CUSTOMERS = List.of("c0", "c1", "c2");

    @Property(tries = 60)
    void supposingAnswersAsRecordingDoes(@ForAll long seed) {
        var random = new Random(seed);
        var ledger = history(random);
        var told = some(random, ledger);
        var supposed = answers(ledger.now().supposing(told, Instant.EPOCH));
        told.forEach(one -> ledger.append(one.noted(), one.person(), one.source(), Instant.EPOCH));
        assertThat(supposed).containsAllEntriesOf(answers(ledger));
    }

    @Property(tries = 60)
    void supposingGoesOnFromWhatIsSupposed(@ForAll long seed) {
        var random = new Random(seed);
        var ledger = history(random);
        var told = some(random, ledger);
        Known nested = ledger.now();
        for (var one : told) {
            nested = nested.supposing(one, Instant.EPOCH);
        }
        assertThat(answers(nested)).containsAllEntriesOf(answers(ledger.now().supposing(told, Instant.EPOCH)));
    }

    @Property(tries = 60)
    void aVersionStaysAsItIs(@ForAll long seed) {
        var random = new Random(seed);
        var ledger = history(random);
        var version = ledger.now();
        var before = answers(version);
        version.supposing(some(random, ledger), Instant.EPOCH).supposing(some(random, ledger), Instant.EPOCH);
        for (var one : some(random, ledger)) {
            ledger.append(one.noted(), one.person(), one.source(), Instant.EPOCH);
        }
        assertThat(answers(version)).containsAllEntriesOf(before);
    }

    @Property(tries = 60)
    void foldingAllAtOnceGivesWhatFoldingOneByOneGave(@ForAll long seed) {
        var ledger = new GrowingLedger(TinyTeam.ledger());
        var random = new Random(seed);
        var entries = IntStream.range(0, 60)
                .mapToObj(_ -> anything(random, ledger))
                .flatMap(one -> ledger.append(one.noted(), one.person(), one.source(), Instant.EPOCH).stream())
                .toList();
        assertThat(answers(TinyTeam.ledger().with(entries))).containsAllEntriesOf(answers(ledger));
    }

    private static GrowingLedger history(Random random) {
        var ledger = new GrowingLedger(TinyTeam.ledger());
        for (var i = 0; i < 60; i++) {
            var one = anything(random, ledger);
            ledger.append(one.noted(), one.person(), one.source(), Instant.EPOCH);
        }
        return ledger;
    }

    private static List<Told> some(Random random, GrowingLedger ledger) {
        return IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(_ -> anything(random, ledger))
                .toList();
    }

    private static Told anything(Random random, GrowingLedger ledger) {
        var before = 1 + random.nextInt((int) ledger.nextReceipt());
        var fact =
                switch (random.nextInt(8)) {
                    case 0 -> new ChangeFact.Voided(before);
                    case 1 -> new ChangeFact.Corrected(before, noted(random, said(random, ledger.nextReceipt())));
                    case 2 -> new StaffFact.KudosGiven(oneOf(PEOPLE, random), (long) before, null);
                    default -> said(random, ledger.nextReceipt());
                };
        var source = random.nextInt(5) == 0 ? Told.row(1 + random.nextInt(2), before) : "m";
        return new Told(oneOf(PEOPLE, random), source, noted(random, fact));
    }

    private static Noted noted(Random random, Fact fact) {
        return new Noted(DAY.minusDays(random.nextInt(20)), false, List.of(fact));
    }

    private static Fact said(Random random, long next) {
        var customer = oneOf(CUSTOMERS, random);
        var deal = "d-" + customer + random.nextInt(2);
        var amount = Money.yuan(1 + random.nextInt(100));
        return switch (random.nextInt(11)) {
            case 0 -> new CustomerFact.CustomerAdded(customer, "客户" + next % 3);
            case 1 -> new DealFact.DealOpened(customer, deal, amount, null);
            case 2 -> new QuoteFact.QuoteGiven(customer, deal, amount);
            case 3 -> new DealFact.DealWon(customer, deal, amount, "产品" + random.nextInt(2), true);
            case 4 -> new CashFact.CashCollected(customer, deal, amount);
            case 5 -> new CustomerFact.CustomerListed(customer, "K" + random.nextInt(4), oneOf(PEOPLE, random));
            case 6 -> new DealFact.DealListed(customer, deal, "D" + random.nextInt(4));
            case 7 -> new StaffFact.LeaveTaken(DAY, DAY.plusDays(random.nextInt(3)));
            case 8 ->
                new StaffFact.PersonListed(
                        oneOf(PEOPLE, random), true, "新", Role.REP, null, null, Map.of(), null, null);
            case 9 ->
                new CustomerFact.CustomerHandedOver(customer, oneOf(PEOPLE, random), oneOf(PEOPLE, random), DAY, null);
            default -> new ActivityFact.ActivityLogged(ActivityFact.Activity.VISIT, customer, "张总", null, null);
        };
    }

    private static <T> T oneOf(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** All that can be asked. */
    private static Map<String, Object> answers(Known known) {
        var ledger = known.ledger();
        var answers = new LinkedHashMap<String, Object>();
        answers.put("places", List.of(ledger.position(), known.nextReceipt(), ledger.tellers()));
        for (var receipt = 0L; receipt <= known.nextReceipt(); receipt++) {
            answers.put(
                    "#" + receipt,
                    List.of(
                            ledger.under(receipt),
                            ledger.isVoided(receipt),
                            ledger.takenBack(receipt),
                            ledger.changesTo(receipt),
                            ledger.about(new Subject.Receipt(receipt))));
        }
        PEOPLE.forEach(person -> answers.put(person, of(person, ledger)));
        CUSTOMERS.forEach(customer -> answers.put(customer, about(customer, known)));
        answers.put("rows", List.of(ledger.by(RowsOfFiles.class, 1L), ledger.by(RowsOfFiles.class, 2L)));
        answers.put("lists", StaffLists.of(known));
        answers.put("deals", Set.copyOf(known.the(Deals.class).all()));
        answers.put("customers", Set.copyOf(known.the(Customers.class).all()));
        for (var i = 0; i < 4; i++) {
            answers.put("key" + i, known.the(ListedKeys.class).customer("K" + i));
            answers.put("deal key" + i, known.the(ListedKeys.class).deal("D" + i));
            answers.put("product" + i, known.the(Deals.class).productCalled("产品" + i));
        }
        return answers;
    }

    private static Object of(String person, Ledger ledger) {
        return List.of(
                ledger.of(person, DAY.minusDays(30), DAY),
                ledger.lastReceiptOf(person),
                ledger.about(new Subject.Person(person)),
                ledger.by(Handovers.class, person),
                ledger.by(LeaveTaken.class, person),
                ledger.by(Mentioned.class, person));
    }

    private static Object about(String customer, Known known) {
        return List.of(
                known.ledger().about(customer),
                known.the(Customers.class).withId(customer),
                known.the(Deals.class).of(customer),
                known.the(ListedKeys.class).keyOf(customer));
    }
}
