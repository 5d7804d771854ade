package io.drumbeat.happening;

import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Filter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers and words of a fact; what it does not say itself it has from its deal. */
public final class FactNumbers {
    private final PayHistory history;
    private final String currency;

    /** @param currency the plan's */
    public FactNumbers(PayHistory history, String currency) {
        this.history = history;
        this.currency = currency;
    }

    public Ratio of(PayFact fact, FactField field) {
        return switch (field) {
            case AMOUNT -> money(fact, fact.amount());
            case UNITS -> units(fact);
            case COST -> cost(fact);
            case MARGIN -> money(fact, fact.amount()).minus(cost(fact));
            case COUNT -> fact.is("refund") ? Ratio.ZERO : Ratio.ONE;
            case SCORE -> orZero(fact.numbers().score());
            case MARGIN_RATE -> over(of(fact, FactField.MARGIN), of(fact, FactField.AMOUNT));
            case PRICE -> over(of(fact, FactField.AMOUNT), units(fact));
            case DAYS -> Ratio.of(days(fact));
            case CUSTOMER_AGE ->
                Ratio.of(history.customerSince(fact.customer())
                        .map(since -> Ages.months(since, fact.date()))
                        .orElse(0L));
        };
    }

    private static Ratio over(Ratio part, Ratio whole) {
        return whole.isZero() ? Ratio.ZERO : part.dividedBy(whole);
    }

    private static Ratio orZero(@Nullable Ratio number) {
        return number == null ? Ratio.ZERO : number;
    }

    private Ratio money(PayFact fact, @Nullable Ratio amount) {
        return amount == null ? Ratio.ZERO : amount.times(history.rate(fact, currency));
    }

    private Ratio units(PayFact fact) {
        var own = fact.numbers().units();
        if (own != null) {
            return own;
        }
        var signing = history.signing(fact);
        var signed = signing == null ? null : signing.numbers().units();
        return signed == null ? of(fact, FactField.COUNT) : partOfDeal(fact, signing, signed);
    }

    private Ratio cost(PayFact fact) {
        var own = fact.numbers().cost();
        if (own != null) {
            return money(fact, own);
        }
        var signing = history.signing(fact);
        var signed = signing == null ? null : signing.numbers().cost();
        return signing == null || signed == null ? Ratio.ZERO : partOfDeal(fact, signing, money(signing, signed));
    }

    /** Of what was signed, as much as this is of the deal's money. */
    private Ratio partOfDeal(PayFact fact, @Nullable PayFact signing, Ratio whole) {
        var signed = signing == null ? Ratio.ZERO : of(signing, FactField.AMOUNT);
        return signed.isZero() ? whole : whole.times(money(fact, fact.amount())).dividedBy(signed);
    }

    /** Since the last invoice of its deal, else since it was signed. */
    private long days(PayFact fact) {
        var since = fact.date();
        for (var other : history.deal(fact.deal())) {
            var earlier = !other.date().isAfter(fact.date()) && !other.id().equals(fact.id());
            if (earlier && (other.is("invoiced") || (other.is("won") && since.equals(fact.date())))) {
                since = other.date();
            }
        }
        return ChronoUnit.DAYS.between(since, fact.date());
    }

    public boolean fits(PayFact fact, Filter filter) {
        return filter.isAll()
                || (within(fact, filter.is(), true)
                        && within(fact, filter.isNot(), false)
                        && (filter.numbers().isEmpty() || numbers(fact, filter)));
    }

    private boolean numbers(PayFact fact, Filter filter) {
        return filter.numbers().entrySet().stream()
                .allMatch(number -> number.getValue().contains(of(fact, number.getKey())));
    }

    private boolean within(PayFact fact, Map<String, Set<String>> wanted, boolean in) {
        if (wanted.isEmpty()) {
            return true;
        }
        for (var field : wanted.entrySet()) {
            var text = text(fact, field.getKey());
            if ((text != null && field.getValue().contains(text)) != in) {
                return false;
            }
        }
        return true;
    }

    private @Nullable String text(PayFact fact, String field) {
        return switch (field) {
            case "customers" -> Boolean.TRUE.equals(newCustomer(fact)) ? "new" : "existing";
            case "customer" -> fact.customer();
            case "deal" -> fact.deal();
            case "currency" -> fact.currency() == null ? currency : fact.currency();
            case "kind" -> fact.kind();
            default -> {
                var own = word(fact, field);
                var signing = own == null ? history.signing(fact) : null;
                var said = signing == null ? own : word(signing, field);
                yield said == null ? fromLead(fact, field) : said;
            }
        };
    }

    private @Nullable Boolean newCustomer(PayFact fact) {
        var own = fact.texts().newCustomer();
        var signing = own == null ? history.signing(fact) : null;
        return signing == null ? own : signing.texts().newCustomer();
    }

    private static @Nullable String word(PayFact fact, String field) {
        return switch (field) {
            case "product" -> fact.texts().product();
            case "line" -> fact.texts().line();
            case "source" -> fact.texts().source();
            case "stage" -> fact.texts().stage();
            case "reason" -> fact.texts().reason();
            default -> null;
        };
    }

    /** Where a customer came from is told of the lead. */
    private @Nullable String fromLead(PayFact fact, String field) {
        return field.equals("source")
                ? history.customer(fact.customer()).stream()
                        .filter(other -> other.is("lead"))
                        .map(lead -> lead.texts().source())
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
