package io.drumbeat.heard;

import io.drumbeat.command.Utterance;
import io.drumbeat.config.Yaml;
import io.drumbeat.customer.Mention;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.money.Money;
import io.drumbeat.phrase.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a list expects or forbids, in the words of the list: {@code verb}, {@code customer}, {@code contact},
 * {@code amount}, {@code date}, {@code next} and so on; what it does not say may be anything.
 */
record Wanted(Map<String, String> said) {
    private static final String NEXT = "下一步";

    /** How the lists call what the bot records. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("visit", "拜访"),
            Map.entry("call", "电话"),
            Map.entry("demo", "演示"),
            Map.entry("followup", "跟进"),
            Map.entry("lead", "线索"),
            Map.entry("deal", "商机"),
            Map.entry("quote", "报价"),
            Map.entry("stage", "推进"),
            Map.entry("won", "签单"),
            Map.entry("lost", "丢单"),
            Map.entry("collected", "回款"),
            Map.entry("refund", "退款"),
            Map.entry("rating", "满意度"),
            Map.entry("leave", "请假"),
            Map.entry("kudos", "赞"),
            Map.entry("next", NEXT));

    /** A fact of a row: what is null in it may be anything. */
    static List<Wanted> of(Yaml row) {
        var said = new HashMap<String, String>();
        row.find("kind").ifPresent(kind -> said.put("verb", kind(kind.text())));
        for (var key : List.of("customer", "contact", "amount", "date", "stage", "person")) {
            row.find(key).ifPresent(value -> said.put(key, value.text()));
        }
        var step = row.find("next").map(next -> {
            var then = new HashMap<String, String>(Map.of("verb", NEXT));
            next.find("date").ifPresent(date -> then.put("next", date.text()));
            next.find("what").ifPresent(what -> then.put("what", what.text()));
            row.find("customer").ifPresent(whom -> then.put("customer", whom.text()));
            return new Wanted(then);
        });
        var fact = new Wanted(said);
        return NEXT.equals(said.get("verb"))
                ? step.map(List::of).orElse(List.of(fact))
                : Stream.concat(Stream.of(fact), step.stream()).toList();
    }

    static String kind(String english) {
        return KINDS.getOrDefault(english, english);
    }

    /** What the lists call a verb. */
    static String english(String verb) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().equals(verb))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(verb);
    }

    static List<Wanted> all(Yaml row, String key) {
        return row.find(key).map(Wanted::all).orElse(List.of());
    }

    static List<Wanted> all(Yaml facts) {
        return facts.items().stream().flatMap(fact -> of(fact).stream()).toList();
    }

    /** A fact that was recorded, with its day and the names behind its ids. */
    record Got(LocalDate date, Fact fact, Function<String, String> names) {
        String verb() {
            return switch (fact) {
                case ActivityFact.ActivityLogged logged -> logged.label();
                case QuoteFact.QuoteGiven _ -> "报价";
                case StaffFact.KudosGiven _ -> "赞";
                case CustomerFact.CustomerRated _ -> "满意度";
                default -> fact.label();
            };
        }

        /** Whether it only came about beside another of the same receipt. */
        boolean isBeside(List<Got> others) {
            return switch (fact) {
                case CustomerFact.CustomerAdded _, DealFact.DealEstimated _, QuoteFact.ApprovalAsked _ -> true;
                case CashFact.CashConfirmed _ ->
                    others.stream().anyMatch(other -> other.fact() instanceof CashFact.CashReported);
                case CashFact.CashScheduled _ -> others.size() > 1;
                case DealFact.DealOpened _, DealFact.StageMoved _ ->
                    others.stream()
                            .anyMatch(other -> other.fact() instanceof QuoteFact.QuoteGiven
                                    || other.fact() instanceof DealFact.DealWon
                                    || other.fact() instanceof DealFact.DealLost
                                    || (other.fact() instanceof DealFact.StageMoved
                                            && fact instanceof DealFact.DealOpened));
                default -> false;
            };
        }

        @Override
        public String toString() {
            return date + " " + fact;
        }
    }

    boolean matches(Got got) {
        var fact = got.fact();
        if (NEXT.equals(said.get("verb"))) {
            var step = fact instanceof ActivityFact.PromiseFact.StepMoved moved ? moved.to() : fact.next();
            return step != null && fits("next", step.date()) && isLike(step.what()) && whom(got);
        }
        return got.verb().equals(said.get("verb"))
                && whom(got)
                && fits("amount", amount(fact))
                && fits("currency", currency(fact))
                && fits("date", fact instanceof StaffFact.LeaveTaken leave ? leave.from() : got.date())
                && fits(
                        "next",
                        fact.next() == null
                                ? null
                                : Objects.requireNonNull(fact.next()).date())
                && fits(
                        "stage",
                        fact instanceof DealFact.StageMoved moved ? got.names().apply(moved.stage()) : null)
                && (!(fact instanceof StaffFact.KudosGiven kudos)
                        || fits("person", kudos.to())
                        || fits("person", got.names().apply(kudos.to())));
    }

    /** What is to be done, however long it was kept. */
    private boolean isLike(String kept) {
        var wanted = said.get("what");
        return wanted == null
                || plain(wanted).contains(plain(kept))
                || plain(wanted).chars().allMatch(c -> plain(kept).indexOf(c) >= 0);
    }

    private static String plain(String words) {
        return Text.folded(words).replaceAll("[\\s了的给去]", "");
    }

    /** Whether a line was read so, whatever could be recorded of it. */
    boolean isMeant(Utterance read) {
        var customer = read.get(Mention.SLOT).map(Mention::name).orElse(null);
        return read.usage().verb().equals(said.get("verb")) && fits("customer", customer);
    }

    private boolean whom(Got got) {
        var customer = got.fact().customer();
        return fits("customer", customer == null ? null : got.names().apply(customer))
                && fits("contact", got.fact().contact());
    }

    private boolean fits(String key, @Nullable Object value) {
        var wanted = said.get(key);
        if (wanted == null) {
            return true;
        }
        return value instanceof BigDecimal number
                ? number.compareTo(new BigDecimal(wanted)) == 0
                : wanted.equals(Objects.toString(value, null));
    }

    /** The sum of a fact, and of a rating the score, which the lists call so too. */
    private static @Nullable BigDecimal amount(Fact fact) {
        if (fact instanceof CustomerFact.CustomerRated rated) {
            return BigDecimal.valueOf(rated.score());
        }
        return money(fact) == null ? null : money(fact).major();
    }

    private static @Nullable String currency(Fact fact) {
        var money = money(fact);
        return money == null ? null : money.currency().getCurrencyCode();
    }

    private static @Nullable Money money(Fact fact) {
        return switch (fact) {
            case DealFact.DealOpened deal -> deal.amount();
            case DealFact.DealWon won -> won.amount();
            case QuoteFact.QuoteGiven quote -> quote.amount();
            case CashFact.CashCollected cash -> cash.amount();
            case CashFact.CashReported cash -> cash.amount();
            case CashFact.RefundGiven refund -> refund.amount();
            default -> null;
        };
    }

    /** Whether these are exactly what was wanted, and nothing that was not. */
    static boolean met(List<Wanted> wanted, List<List<Got>> receipts) {
        return wanted.stream()
                        .allMatch(one -> receipts.stream().flatMap(List::stream).anyMatch(one::matches))
                && surplus(wanted, receipts).isEmpty()
                && !isDoubled(wanted, receipts);
    }

    /** Whether a deed was recorded more often than it was told. */
    private static boolean isDoubled(List<Wanted> wanted, List<List<Got>> receipts) {
        return wanted.stream()
                .map(one -> one.said().getOrDefault("verb", ""))
                .distinct()
                .anyMatch(verb -> receipts.stream()
                                .filter(receipt -> receipt.stream()
                                        .anyMatch(got -> got.verb().equals(verb) && !got.isBeside(receipt)))
                                .count()
                        > wanted.stream()
                                .filter(one -> verb.equals(one.said().get("verb")))
                                .count());
    }

    /** What was recorded though nobody wanted it. */
    static List<Got> surplus(List<Wanted> wanted, List<List<Got>> receipts) {
        var surplus = new ArrayList<Got>();
        for (var receipt : receipts) {
            receipt.stream()
                    .filter(got -> !got.isBeside(receipt) && !(got.fact() instanceof ChangeFact.Voided))
                    .filter(got -> wanted.stream().noneMatch(one -> one.matches(got)))
                    .forEach(surplus::add);
        }
        return surplus;
    }

    static Stream<Got> flat(List<List<Got>> receipts) {
        return receipts.stream().flatMap(List::stream);
    }
}
