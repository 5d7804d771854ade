package io.drumbeat.happening;

import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Filter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/** The numbers and words of a fact; what it does not say itself it has from its deal. */
public final class FactNumbers {
    private final PayHistory history;
    /** What nobody knows the beginning of began long ago. */
    private static final long LONG_AGO = 9999;

    private final String currency;
    private final Crew crew;
    private final FactTexts texts;

    /** @param currency the plan's */
    public FactNumbers(PayHistory history, String currency, Crew crew) {
        this.history = history;
        this.crew = crew;
        this.texts = new FactTexts(history, currency, crew);
        this.currency = currency;
    }

    public Ratio of(PayFact fact, FactField field) {
        return switch (field.id()) {
            case "amount" -> money(fact, fact.amount());
            case "units" -> units(fact);
            case "cost" -> cost(fact);
            case "list" -> list(fact);
            case "margin" -> money(fact, fact.amount()).minus(cost(fact));
            case "count" -> fact.is("refund") ? Ratio.ZERO : Ratio.ONE;
            case "score" -> orZero(fact.numbers().score());
            case "margin-rate" -> over(of(fact, FactField.MARGIN), of(fact, FactField.AMOUNT));
            case "markup" -> over(of(fact, FactField.MARGIN), cost(fact));
            case "discount" -> discount(of(fact, FactField.AMOUNT), list(fact));
            case "price" -> over(of(fact, FactField.AMOUNT), units(fact));
            case "days" -> Ratio.of(days(fact));
            case "customer-age" ->
                Ratio.of(history.customerSince(fact.customer())
                        .map(since -> Ages.months(since, fact.date()))
                        .orElse(0L));
            case "seniority" -> since(joined(fact), fact, Ages::months);
            case "seniority-days" -> since(joined(fact), fact, ChronoUnit.DAYS::between);
            case "day-of-month" -> Ratio.of(fact.date().getDayOfMonth());
            case "deal-age" -> since(Optional.ofNullable(history.signing(fact)).map(PayFact::date), fact, Ages::months);
            case "lead-days" -> since(lead(fact), fact, ChronoUnit.DAYS::between);
            default -> named(fact, field);
        };
    }

    private static Ratio since(Optional<LocalDate> day, PayFact fact, ToLongBiFunction<LocalDate, LocalDate> age) {
        return Ratio.of(day.map(from -> age.applyAsLong(from, fact.date())).orElse(LONG_AGO));
    }

    private Optional<LocalDate> joined(PayFact fact) {
        return crew.payee(fact.person(), fact.date()).map(Payee::joined);
    }

    private Optional<LocalDate> lead(PayFact fact) {
        return history.customer(fact.customer()).stream()
                .filter(other -> other.is("lead") && !other.date().isAfter(fact.date()))
                .map(PayFact::date)
                .findFirst();
    }

    /** How much less than the list price was taken; nothing where there is no list price. */
    public static Ratio discount(Ratio amount, Ratio list) {
        return list.isZero() ? Ratio.ZERO : Ratio.ONE.minus(amount.dividedBy(list));
    }

    private Ratio list(PayFact fact) {
        return ofDeal(fact, fact.numbers().list(), PayFact.Numbers::list).orElseGet(() -> money(fact, fact.amount()));
    }

    private Ratio cost(PayFact fact) {
        return ofDeal(fact, fact.numbers().cost(), PayFact.Numbers::cost).orElse(Ratio.ZERO);
    }

    /** Money that a fact has itself, or as much of its deal's as it is of the deal. */
    private Optional<Ratio> ofDeal(
            PayFact fact, @Nullable Ratio own, Function<PayFact.Numbers, @Nullable Ratio> ofSigning) {
        if (own != null) {
            return Optional.of(money(fact, own));
        }
        var signing = history.signing(fact);
        var signed = signing == null ? null : ofSigning.apply(signing.numbers());
        return signing == null || signed == null
                ? Optional.empty()
                : Optional.of(partOfDeal(fact, signing, money(signing, signed)));
    }

    /** A number that a plan names for itself; what adds is shared out like the money. */
    private Ratio named(PayFact fact, FactField field) {
        var own = fact.numbers().named().get(field.id());
        if (own != null) {
            return field.isMoney() ? money(fact, own) : own;
        }
        var signing = history.signing(fact);
        var signed = signing == null ? null : signing.numbers().named().get(field.id());
        if (signing == null || signed == null) {
            return Ratio.ZERO;
        }
        return field.isMoney() ? partOfDeal(fact, signing, money(signing, signed)) : signed;
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
        return filter.isAll() || fitting(filter).test(fact);
    }

    /** What a filter says, ready to be asked of many facts. */
    public Predicate<PayFact> fitting(Filter filter) {
        var all = new ArrayList<Predicate<PayFact>>(2);
        filter.is().forEach((field, values) -> all.add(saying(field, values)));
        filter.isNot().forEach((field, values) -> all.add(saying(field, values).negate()));
        filter.numbers().forEach((field, range) -> all.add(fact -> range.contains(of(fact, field))));
        if (!filter.any().isEmpty()) {
            var some = filter.any().stream().map(this::fitting).toList();
            all.add(fact -> some.stream().anyMatch(one -> one.test(fact)));
        }
        return all.size() == 1 ? all.getFirst() : fact -> all.stream().allMatch(one -> one.test(fact));
    }

    private Predicate<PayFact> saying(String field, Set<String> values) {
        if (field.equals("customers")) {
            var fresh = values.contains("new");
            return values.size() > 1 ? _ -> true : fact -> texts.isNew(fact) == fresh;
        }
        return fact -> {
            var text = texts.of(fact, field);
            return text != null && values.contains(text);
        };
    }

    /** What a fact, or its deal, says there; nothing where it says nothing. */
    public String said(PayFact fact, String field) {
        return Objects.requireNonNullElse(texts.of(fact, field), "");
    }
}
