package io.drumbeat.income;

import io.drumbeat.exchange.Rates;
import io.drumbeat.exchange.RatesFile;
import io.drumbeat.fact.Fact;
import io.drumbeat.inforce.CompanyFile;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Configurations;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Projection;
import io.drumbeat.money.Money;
import io.drumbeat.product.Products;
import io.drumbeat.product.ProductsFile;
import io.drumbeat.subject.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By which of the company's rules money counts that was told of. */
public final class MoneyRules implements Projection<Subject.Customer> {
    /** The name of the file that says who confirms. */
    public static final String CASH = "cash.yml";

    /** The name of the file that says what other money is worth. */
    public static final String RATES = "rates.yml";

    /** The name of the file that says what is sold, and what it costs. */
    public static final String PRODUCTS = "products.yml";

    private final InForce<CashRules> cash;
    private final InForce<Rates> rates;
    private final InForce<Products> products;
    private final Configurations files;

    public MoneyRules(InForce<CashRules> cash, InForce<Rates> rates, InForce<Products> products) {
        this(cash, rates, products, Configurations.NONE);
    }

    /** Of a company that wrote nothing yet. */
    public MoneyRules() {
        this(
                new CompanyFile(CASH, "", CASH).readOr(CashRules.NONE, CashRulesFile::read),
                new CompanyFile(RATES, "", RATES).readOr(Rates.NONE, RatesFile::read),
                new CompanyFile(PRODUCTS, "", PRODUCTS).readOr(Products.NONE, ProductsFile::read));
    }

    private MoneyRules(
            InForce<CashRules> cash, InForce<Rates> rates, InForce<Products> products, Configurations files) {
        this.cash = cash;
        this.rates = rates;
        this.products = products;
        this.files = files;
    }

    @Override
    public Class<Subject.Customer> subject() {
        return Subject.Customer.class;
    }

    @Override
    public boolean minds(Fact fact) {
        return false;
    }

    @Override
    public MoneyRules refolded(Map<Subject.Customer, List<Entry>> standing) {
        return this;
    }

    @Override
    public MoneyRules configured(Configurations now) {
        return new MoneyRules(cash, rates, products, now);
    }

    @Override
    public MoneyRules fresh() {
        return this;
    }

    /** Who confirms cash that is told on a day. */
    public static CashRules cash(LocalDate day, Known known) {
        return known.the(MoneyRules.class).cash.on(day, known);
    }

    /**
     * Whether cash counts as soon as it is told and wherever it belongs: by the rules of when it was told, and as long as
     * the company had said nothing about it.
     */
    public boolean isTakenAtItsWord(Entry told) {
        var recorded = files.configured(CASH);
        return !cash.when(told, files).confirms()
                || (!recorded.isEmpty() && told.position() < recorded.getFirst().position());
    }

    /** What was sold when this was told. */
    public Products products(Entry told) {
        return products.when(told, files);
    }

    /** What money of an entry is in yuan, by the month in which it happened; empty where the company did not say. */
    public Optional<Money> yuan(Money amount, Entry told) {
        return amount.currency().equals(Money.CNY)
                ? Optional.of(amount)
                : rate(amount, told).map(rate -> Rates.inYuan(amount, rate));
    }

    /** What was in force when it was told, or else what was first said of that month later: it does not move again. */
    public Optional<BigDecimal> rate(Money amount, Entry told) {
        var month = YearMonth.from(told.date());
        return rates.since(told, files).stream()
                .flatMap(each -> each.of(amount.currency(), month).stream())
                .findFirst();
    }
}
