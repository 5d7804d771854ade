package io.drumbeat.measure;

import io.drumbeat.credit.Credits;
import io.drumbeat.credit.CustomerCredits;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.income.Reports;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.sharing.Splits;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is measured, each declared once: progress, targets, boards and pay all count by it. */
public enum Measure implements Indicator {
    REVENUE("revenue", "签单额", true) {
        @Override
        public long of(Fact fact) {
            return fact instanceof DealFact.DealWon won ? yuan(won.amount()) : 0;
        }
    },
    COLLECTED("collected", "回款", true) {
        @Override
        public long of(Fact fact) {
            return switch (fact) {
                case CashFact.CashCollected in -> yuan(in.amount());
                case CashFact.RefundGiven out -> -yuan(out.amount());
                default -> 0;
            };
        }
    },
    /** What finance has not said anything to yet. */
    REPORTED("reported", "已报回款", true) {
        @Override
        public long of(Fact fact) {
            return fact instanceof CashFact.CashReported in ? yuan(in.amount()) : 0;
        }
    },
    INVOICED("invoiced", "开票", true) {
        @Override
        public long of(Fact fact) {
            return fact instanceof CashFact.Invoiced bill ? yuan(bill.amount()) : 0;
        }
    },
    NEW_CUSTOMERS("new-customers", "新客户", false) {
        @Override
        public long of(Fact fact) {
            return fact instanceof DealFact.DealWon won && won.newCustomer() ? 1 : 0;
        }
    },
    VISITS("visits", "拜访", false) {
        @Override
        public long of(Fact fact) {
            return activity(fact, ActivityFact.Activity.VISIT);
        }
    },
    CALLS("calls", "电话", false) {
        @Override
        public long of(Fact fact) {
            return activity(fact, ActivityFact.Activity.CALL);
        }
    },
    DEMOS("demos", "演示", false) {
        @Override
        public long of(Fact fact) {
            return activity(fact, ActivityFact.Activity.DEMO);
        }
    },
    FOLLOWUPS("followups", "跟进", false) {
        @Override
        public long of(Fact fact) {
            return activity(fact, ActivityFact.Activity.FOLLOWUP);
        }
    },
    QUOTES("quotes", "报价", false) {
        @Override
        public long of(Fact fact) {
            return fact instanceof QuoteFact.QuoteGiven ? 1 : 0;
        }
    };

    private final String id;
    private final String label;
    private final boolean money;

    Measure(String id, String label, boolean money) {
        this.id = id;
        this.label = label;
        this.money = money;
    }

    /** What one fact adds where nothing else is known: fen where it is money, else a count. */
    public abstract long of(Fact fact);

    /** What an entry adds by what was said to it and what its money is worth. */
    public long of(Entry entry, Reports reports, MoneyRules rules) {
        return money
                ? Worth.of(this, entry, reports)
                        .flatMap(amount -> rules.yuan(amount, entry))
                        .map(Money::minor)
                        .orElse(0L)
                : of(entry.fact());
    }

    /** Money of an entry that is left out, since the company did not say what it is worth. */
    public Optional<Money> uncounted(Entry entry, Known known) {
        return Worth.of(this, entry, Worth.reports(entry, known))
                .filter(amount ->
                        known.the(MoneyRules.class).yuan(amount, entry).isEmpty());
    }

    /** What is given back is worth what it was when it came. */
    private long worth(Entry entry, Known known) {
        return this == COLLECTED
                        && entry.fact() instanceof CashFact.RefundGiven out
                        && !out.amount().currency().equals(Money.CNY)
                ? CustomerCredits.of(out.customer(), known).collected(entry)
                : of(entry, Worth.reports(entry, known), known.the(MoneyRules.class));
    }

    private static long activity(Fact fact, ActivityFact.Activity activity) {
        return fact instanceof ActivityFact.ActivityLogged logged && logged.activity() == activity ? 1 : 0;
    }

    /** The sum over standing entries, in fen or as a count; money whose worth is not known is left out. */
    public long total(Collection<Entry> entries, Known known) {
        return entries.stream().mapToLong(entry -> worth(entry, known)).sum();
    }

    /** Money in another currency is no yuan and counts as nothing here. */
    private static long yuan(Money amount) {
        return amount.currency().equals(Money.CNY) ? amount.minor() : 0;
    }

    public static Optional<Measure> withId(String id) {
        for (var measure : values()) {
            if (measure.id.equals(id)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public int places() {
        return money ? 2 : 0;
    }

    @Override
    public boolean isMoney() {
        return money;
    }

    /** Whether it counts for whoever the customer was handed over to; an action counts for whoever did it. */
    public boolean isCredited() {
        return money || this == NEW_CUSTOMERS;
    }

    /** Whether it counts cash that moved, wherever it went. */
    boolean isCash() {
        return this == COLLECTED || this == REPORTED;
    }

    /** What of an entry counts for a person: fen where it is money, else a count. */
    public long of(Entry entry, String person, Known known) {
        return Credits.of(entry, worth(entry, known), money, person, known);
    }

    /** Of whom how much of an entry counts for nobody, since they did not say yes to their part of it. */
    public Map<String, Long> waiting(Entry entry, Known known) {
        return Credits.waiting(entry, worth(entry, known), money, known);
    }

    /** The same of one of many that may have moved. */
    long of(Credits.Moved moved, String person, Known known) {
        return moved.counting()
                .shares(moved.entry(), worth(moved.entry(), known), money)
                .getOrDefault(person, 0L);
    }

    /** For whom else an entry counts, in words; empty where all of it is the teller's. */
    public String elsewhere(Entry entry, Known known) {
        var why = Splits.of(Objects.requireNonNull(entry.fact().customer()), known)
                        .of(entry.fact().deal())
                        .isPresent()
                ? "分成"
                : "交接";
        var theirs = Credits.shares(entry, worth(entry, known), money, known).entrySet().stream()
                .filter(share -> share.getValue() != 0 && !share.getKey().equals(entry.person()))
                .map(share -> "\n按%s，其中 %s 算 %s 的".formatted(why, show(share.getValue()), name(share.getKey(), known)));
        var open = waiting(entry, known).entrySet().stream()
                .map(share -> "\n其中 %s 等 %s 同意才算他的".formatted(show(share.getValue()), name(share.getKey(), known)));
        return Stream.concat(theirs, open).collect(Collectors.joining());
    }

    private static String name(String person, Known known) {
        return known.people().withId(person).map(Person::name).orElse(person);
    }

    @Override
    public String show(long value) {
        return money ? Money.fen(value).toString() : Long.toString(value);
    }

    /** Money in whole yuan, half up. */
    @Override
    public String about(long value) {
        return money ? Money.yuan(Math.floorDiv(value + 50, 100)).toString() : Long.toString(value);
    }

    @Override
    public String brief(long value) {
        return money ? Money.fen(value).brief() : Long.toString(value);
    }

    /** Its place among the measures, for arrays that live no longer than the process. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }
}
