package io.drumbeat.paybook;

import io.drumbeat.credit.Credits;
import io.drumbeat.credit.CustomerCredits;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.happening.PayFact;
import io.drumbeat.happening.PayFact.Numbers;
import io.drumbeat.happening.PayFact.Texts;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.stage.Stage;
import io.drumbeat.stage.Stages;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands in the ledger, as facts that pay counts. */
public final class LedgerFacts {
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
    private final Known known;
    private final Stages stages;
    private final MoneyRules money;
    private final Map<Long, Entry> entries = new LinkedHashMap<>();
    private final Map<String, CustomerCredits> customers = new HashMap<>();
    private final Map<String, PaidCash> cash = new HashMap<>();

    private LedgerFacts(Known known) {
        this.known = known;
        this.stages = known.the(Deals.class).stages();
        this.money = known.the(MoneyRules.class);
    }

    /** What counts for these people until a day, and whatever else was told of the same customers. */
    public static List<PayFact> of(Collection<String> people, LocalDate until, Known known) {
        var facts = new LedgerFacts(known);
        for (var person : people) {
            Credits.concerning(person, EVER, until, known).forEach(facts::take);
        }
        for (var customer : facts.customers()) {
            known.ledger().about(customer).stream()
                    .filter(entry -> !entry.date().isAfter(until))
                    .forEach(facts::take);
        }
        return facts.all();
    }

    /** The same of one month, and of earlier ones only what else was told of the same customers' deals and money. */
    public static List<PayFact> of(Collection<String> people, YearMonth month, Known known) {
        var facts = new LedgerFacts(known);
        var first = month.atDay(1);
        var last = month.atEndOfMonth();
        people.forEach(person -> Credits.concerning(person, first, last, known).forEach(facts::take));
        for (var customer : facts.customers()) {
            known.ledger().about(customer).stream()
                    .filter(entry -> !entry.date().isAfter(last))
                    .filter(entry -> !(entry.fact() instanceof ActivityFact)
                            || !entry.date().isBefore(first))
                    .forEach(facts::take);
        }
        return facts.all();
    }

    private void take(Entry entry) {
        entries.put(entry.position(), entry);
    }

    private Collection<String> customers() {
        var customers = new HashSet<String>();
        for (var entry : entries.values()) {
            if (entry.fact().customer() != null) {
                customers.add(entry.fact().customer());
            }
        }
        return customers;
    }

    private List<PayFact> all() {
        var seen = new HashSet<String>();
        return entries.values().stream()
                .sorted(java.util.Comparator.comparingLong(Entry::position))
                .flatMap(entry -> read(entry, seen))
                .toList();
    }

    /** Entries of one line share a receipt; the later ones are told apart by their place. */
    private Stream<PayFact> read(Entry entry, Set<String> seen) {
        if (entry.fact() instanceof CashFact about) {
            return cash.computeIfAbsent(
                            Objects.requireNonNull(about.customer()), customer -> PaidCash.of(credits(customer)))
                    .of(entry)
                    .map(part -> cash(entry, part, id(entry, seen)));
        }
        var kind = isOwnWord(entry) ? null : Kinds.kind(entry.fact());
        var told = Kinds.amount(entry.fact());
        var amount = told == null ? null : money.yuan(told, entry).orElse(null);
        // Money of which the company did not say what it is worth counts nowhere, until it does
        var itself = kind == null || (told != null && amount == null)
                ? Stream.<PayFact>empty()
                : Stream.of(of(entry, kind, amount, id(entry, seen)));
        return Stream.concat(itself, advance(entry, seen));
    }

    /** A rating that whoever sells told, and not the customer, is for people to read and earns nothing. */
    private boolean isOwnWord(Entry entry) {
        return entry.fact() instanceof CustomerFact.CustomerRated
                && known.people()
                        .withId(entry.teller())
                        .filter(teller -> !teller.sells() && !teller.role().leads())
                        .isEmpty();
    }

    /** A quote that took its deal to the stage of quotes is a step of it too, just as one that is told by itself. */
    private Stream<PayFact> advance(Entry entry, Set<String> seen) {
        return entry.fact() instanceof QuoteFact.QuoteGiven quote && isFirstAt(quoted(entry), quote.deal(), entry)
                ? Stream.of(of(entry, "stage", null, id(entry, seen)))
                : Stream.empty();
    }

    private String quoted(Entry entry) {
        return known.the(Deals.class).stages(entry).quoted().id();
    }

    /** Whether a deal came to a stage for the first time by this, and nothing told beside it says so already. */
    private boolean isFirstAt(String stage, String deal, Entry entry) {
        return known.the(Deals.class).withId(deal).stream()
                        .flatMap(one -> one.history().stream())
                        .filter(step -> step.stage().equals(stage))
                        .limit(1)
                        .anyMatch(step -> step.receipt() == entry.receipt())
                && known.ledger().under(entry.receipt()).stream()
                        .noneMatch(beside -> beside.fact() instanceof DealFact.StageMoved);
    }

    private PayFact of(Entry entry, String kind, @Nullable Money amount, String id) {
        var score = Kinds.score(entry.fact());
        return new PayFact(
                id,
                Math.toIntExact(entry.position()),
                kind,
                entry.person(),
                entry.date(),
                entry.fact().customer(),
                Kinds.deal(entry.fact()),
                amount == null ? null : Ratio.of(amount.major()),
                null,
                score == null ? Numbers.NONE : new Numbers(null, null, null, Ratio.of(score), null, Map.of()),
                entry.fact() instanceof QuoteFact && kind.equals("stage") ? at(quoted(entry)) : texts(entry.fact()),
                shares(entry, amount),
                null,
                Set.of());
    }

    private static String id(Entry entry, Set<String> seen) {
        var id = String.valueOf(entry.receipt());
        for (var more = 1; !seen.add(id); more++) {
            id = entry.receipt() + "/" + entry.position() + (more == 1 ? "" : "/" + more);
        }
        return id;
    }

    /** Of cash only what finance confirmed and a contract has, for each of the contracts that it moved in. */
    private static PayFact cash(Entry entry, PaidCash.Part part, String id) {
        return new PayFact(
                id,
                Math.toIntExact(entry.position()),
                part.fen() > 0 ? "collected" : "refund",
                entry.person(),
                entry.date(),
                entry.fact().customer(),
                part.deal(),
                Ratio.of(Money.fen(Math.abs(part.fen())).major()),
                null,
                Numbers.NONE,
                Texts.NONE,
                part.shares().isEmpty() ? Map.of(entry.person(), Ratio.ZERO) : part.shares(),
                null,
                part.fen() > 0 ? Set.of() : part.gives());
    }

    private CustomerCredits credits(@Nullable String customer) {
        return customers.computeIfAbsent(
                Objects.requireNonNullElse(customer, ""), _ -> CustomerCredits.of(customer, known));
    }

    /** Whole fen of each, so that they make up the amount exactly; where all of it waits for somebody's yes, nothing is theirs. */
    private Map<String, Ratio> shares(Entry entry, @Nullable Money amount) {
        var whole = amount == null || amount.isZero() ? 1 : amount.minor();
        var shares = new HashMap<String, Ratio>();
        credits(entry.fact().customer()).shares(entry, whole, amount != null).forEach((person, part) -> {
            if (part != 0) {
                shares.put(person, Ratio.of(part, whole));
            }
        });
        if (shares.isEmpty()) {
            shares.put(entry.person(), Ratio.ZERO);
        }
        return shares;
    }

    private Texts texts(Fact fact) {
        return switch (fact) {
            case DealFact.DealWon won -> new Texts(won.product(), null, null, null, null, won.newCustomer(), Map.of());
            case DealFact.LeadFound lead -> new Texts(null, null, lead.source(), null, null, null, Map.of());
            case DealFact.StageMoved moved -> at(moved.stage());
            default -> Texts.NONE;
        };
    }

    private Texts at(String stage) {
        var name = stages.withId(stage).map(Stage::name).orElse(stage);
        return new Texts(null, null, null, name, null, null, Map.of());
    }
}
