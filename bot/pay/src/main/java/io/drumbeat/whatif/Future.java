package io.drumbeat.whatif;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.customer.Customer;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.money.Money;
import io.drumbeat.payout.Calculator;
import io.drumbeat.payout.MonthlyPay;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.receivable.Cash;
import io.drumbeat.receivable.Cashbook;
import io.drumbeat.receivable.Receivable;
import io.drumbeat.receivable.Receivables;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.whatif.Supposition.What;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What would be known if a supposition came true, and what it would pay; nothing of it is recorded. */
final class Future {
    private static final Sentences SENTENCES = Sentences.beside(Future.class);
    private static final String SUPPOSED = "supposed";
    private static final Money STEP = Money.yuan(1000);

    private final Calculator calculator;
    private final Person rep;
    private final LocalDate day;
    private final Supposition supposed;

    Future(Calculator calculator, Person rep, LocalDate day, Supposition supposed) {
        this.calculator = calculator;
        this.rep = rep;
        this.day = day;
        this.supposed = supposed;
    }

    MonthlyPay pay(Known known) {
        return MonthlyPay.of(rep, YearMonth.from(day), day, calculator, known);
    }

    /** Signed, and no money has come. */
    Known signed(Known known) {
        return supposed.what() == What.SIGNED ? with(known, supposed.own(), supposed.deals(), Money.fen(0)) : known;
    }

    /** Signed, and all of the money has come. */
    Known paid(Known known) {
        var comes = supposed.paid() == null
                ? supposed.own()
                : new Money(
                        supposed.paid().minor() * supposed.percent() / 100,
                        supposed.paid().currency());
        return supposed.what() == What.SIGNED ? with(known, supposed.own(), supposed.deals(), comes) : moved(known);
    }

    /** How much of a yuan more, signed and come in, is paid: in percent, with one decimal. */
    BigDecimal nextYuan(Known known) {
        var more = pay(with(known, STEP, 1, STEP))
                .statement()
                .money()
                .minus(pay(known).statement().money());
        return more.major()
                .movePointRight(2)
                .divide(STEP.major(), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    /** Money of a customer that is known: what comes pays the oldest contracts first, what goes back is of the cash that is meant. */
    private Known moved(Known before) {
        return told(before, supposed.what() == What.RETURNED ? List.of(back(before)) : comes(before));
    }

    private List<Fact> comes(Known before) {
        var rest = supposed.each();
        var facts = new ArrayList<Fact>();
        var open = open(before);
        for (var owed : open) {
            var part =
                    rest.compareTo(owed.outstanding()) < 0 || owed.equals(open.getLast()) ? rest : owed.outstanding();
            if (part.isPositive()) {
                facts.add(
                        new CashFact.CashCollected(customer().id(), owed.deal().id(), part));
                rest = rest.minus(part);
            }
        }
        return open.isEmpty() ? List.of(new CashFact.CashCollected(customer().id(), null, rest)) : facts;
    }

    /** The contracts that are still open, the oldest first; of one whose number was said that one. */
    private List<Receivable> open(Known before) {
        return Receivables.of(customer().id(), before).stream()
                .filter(owed -> owed.outstanding().isPositive()
                        && owed.outstanding().currency().equals(supposed.each().currency()))
                .filter(owed -> supposed.number() == null || owed.deal().number() == supposed.number())
                .toList();
    }

    private Customer customer() {
        return Objects.requireNonNull(supposed.customer());
    }

    private CashFact back(Known before) {
        var cash = cash(before);
        var first = cash.isEmpty() ? null : cash.getFirst();
        var of = first == null || cash.size() > 1 ? null : first.receipt();
        return new CashFact.RefundGiven(
                customer().id(), first == null ? null : first.deal(), supposed.each(), null, null, of);
    }

    /** What of the customer's cash is still there to go back; of that whose number was said that one. */
    private List<Cash> cash(Known before) {
        return Cashbook.of(customer().id(), before).cash().stream()
                .filter(cash -> cash.left().isPositive()
                        && cash.left().currency().equals(supposed.each().currency()))
                .filter(cash -> supposed.number() == null || cash.receipt() == supposed.number())
                .toList();
    }

    /** What has to be asked or said before anything can be computed, as it is where money really goes back. */
    Optional<Card> question(Known known) {
        if (supposed.what() != What.RETURNED) {
            return Optional.empty();
        }
        var cash = cash(known);
        var paid = cash.stream()
                .map(Cash::left)
                .reduce(new Money(0, supposed.each().currency()), Money::plus);
        if (supposed.each().compareTo(paid) > 0) {
            return Optional.of(Card.warn(SENTENCES.say(
                    "tooMuch",
                    Map.of(
                            "customer", customer().name(),
                            "paid", paid.toString(),
                            "amount", supposed.each().toString()))));
        }
        return cash.size() == 1
                ? Optional.empty()
                : Optional.of(Card.info(
                        SENTENCES.say("whichCash", Map.of("customer", customer().name(), "count", cash.size())),
                        new Element.Buttons(cash.stream().map(this::choice).toList())));
    }

    private Button choice(Cash cash) {
        var day = ReceiptFields.day(cash.told().date());
        return Button.of(
                "#%d %s %s".formatted(cash.receipt(), day, cash.left()),
                "如果 退款 %s %s #%d"
                        .formatted(
                                customer().name(),
                                supposed.each().major().stripTrailingZeros().toPlainString(),
                                cash.receipt()));
    }

    /** What of it counts for nothing, and which contracts are paid. */
    List<String> notes(Known known) {
        var notes = new ArrayList<String>();
        var currency = supposed.each().currency();
        var entries = paid(known).ledger().under(known.nextReceipt());
        if (!currency.equals(Money.CNY)
                && !entries.isEmpty()
                && known.the(MoneyRules.class)
                        .yuan(supposed.each(), entries.getLast())
                        .isEmpty()) {
            notes.add(SENTENCES.say("noRate", Map.of("currency", currency.getCurrencyCode())));
        }
        if (supposed.what() == What.COLLECTED) {
            var open = open(known);
            if (open.isEmpty()) {
                notes.add(SENTENCES.say(
                        "nothingOpen", Map.of("customer", customer().name())));
            } else if (open.size() > 1) {
                notes.add(SENTENCES.say("contracts", Map.of("parts", parts(known))));
            }
        }
        return notes;
    }

    private String parts(Known known) {
        return comes(known).stream()
                .map(fact -> (CashFact.CashCollected) fact)
                .map(fact -> "#%d %s".formatted(number(fact.deal(), known), fact.amount()))
                .collect(Collectors.joining("、"));
    }

    private long number(@Nullable String deal, Known known) {
        return known.the(Deals.class)
                .withId(Objects.requireNonNull(deal))
                .orElseThrow()
                .number();
    }

    private Known with(Known before, Money each, int deals, Money paid) {
        var facts = new ArrayList<Fact>();
        var named = supposed.customer();
        var customer = named == null ? SUPPOSED + before.nextReceipt() : named.id();
        for (var i = 0; i < deals; i++) {
            var deal = "%s-%d-%d".formatted(SUPPOSED, before.nextReceipt(), i);
            facts.add(new DealFact.DealOpened(customer, deal, each, null));
            facts.add(new DealFact.DealWon(customer, deal, each, null, supposed.isNew()));
            if (paid.isPositive()) {
                facts.add(new CashFact.CashCollected(customer, deal, paid));
            }
        }
        return told(before, facts);
    }

    private Known told(Known before, List<Fact> facts) {
        var told = new Told(rep.id(), SUPPOSED, new Noted(day, false, List.copyOf(facts)));
        return before.supposing(told, day.atStartOfDay(rep.zone()).toInstant());
    }
}
