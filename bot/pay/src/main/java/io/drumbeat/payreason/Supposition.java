package io.drumbeat.payreason;

import io.drumbeat.card.Refused;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.number.Amounts;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Text;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.sight.Visibility;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody supposes they will sign.
 *
 * @param customer null where none that is known was named
 * @param isNew whether it would sign for the first time
 * @param usual whether the amount is what their deals usually have, since none was said
 */
record Supposition(int deals, Money each, @Nullable Customer customer, boolean isNew, boolean usual) {
    private static final Sentences SENTENCES = Sentences.beside(Supposition.class);
    private static final List<String> DEALS = List.of("单", "笔", "个单", "个合同", "deal");
    private static final int MOST = 50;
    private static final long ROUND = 10_000;

    /** @throws Refused with what was not said, and a line that would do */
    static Supposition read(String said, Person rep, LocalDate day, Known known) {
        var text = Text.of(said);
        var customer = customer(text, new Visibility(rep, day, known), known);
        var deals = 0;
        Money each = null;
        for (var i = 0; i < text.length(); i++) {
            var one = "零一二三四五六七八九十"
                    .indexOf(
                            text.folded().charAt(i) == '两' ? '二' : text.folded().charAt(i));
            if (one > 0 && isOfDeals(text, i + 1)) {
                deals = one;
                continue;
            }
            var found = text.folded().charAt(i) == ' ' ? null : Amounts.at(text, i);
            if (found != null && found.money() != null) {
                if (isOfDeals(text, found.end())) {
                    deals = count(found.money().major());
                } else if (each == null) {
                    each = found.money();
                }
                i = found.end() - 1;
            }
        }
        return made(deals, each, customer, said, new Sold(rep, day, known));
    }

    private static boolean isOfDeals(Text text, int at) {
        return DEALS.stream().anyMatch(word -> text.startsWith(word, at) || text.startsWith(" " + word, at));
    }

    private static int count(BigDecimal number) {
        if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw new Refused(SENTENCES.say("tooMany", Map.of("count", number.toPlainString(), "most", MOST)));
        }
        return number.intValue();
    }

    private static Supposition made(
            int deals, @Nullable Money each, @Nullable Customer customer, String said, Sold sold) {
        if (each == null && deals == 0) {
            throw new Refused(SENTENCES.say("noAmount", Map.of("said", said)));
        }
        if (each != null && !each.isPositive()) {
            throw new Refused(SENTENCES.say("notPositive", Map.of("amount", each.toString())));
        }
        var amount = each == null ? sold.usual() : each;
        var isNew = customer == null
                ? said.contains("新客") || (!said.contains("老客") && sold.isMostlyNew())
                : sold.hasNothingOf(customer);
        return new Supposition(Math.max(1, deals), amount, customer, isNew, each == null);
    }

    /** The longest name that stands there; of whom they may not see, it is not told whether they bought before. */
    private static @Nullable Customer customer(Text text, Visibility sight, Known known) {
        return known.the(Customers.class).all().stream()
                .filter(one -> text.folded().contains(Text.folded(one.name())) && sight.maySee(one))
                .max(Comparator.comparingInt(one -> one.name().length()))
                .orElse(null);
    }

    /** What somebody signed in the year before a day. */
    private record Sold(Person rep, LocalDate day, Known known) {
        private List<DealFact.DealWon> wins() {
            return known.ledger().of(rep.id(), day.minusYears(1), day).stream()
                    .filter(entry -> entry.fact() instanceof DealFact.DealWon)
                    .map(entry -> (DealFact.DealWon) entry.fact())
                    .toList();
        }

        Money usual() {
            var wins = wins().stream()
                    .filter(win -> win.amount().currency().equals(Money.CNY))
                    .toList();
            if (wins.isEmpty()) {
                throw new Refused(SENTENCES.say("noDeals"));
            }
            var sum = wins.stream().mapToLong(win -> win.amount().minor()).sum();
            return Money.fen(Math.max(ROUND, sum / wins.size() / ROUND * ROUND));
        }

        boolean isMostlyNew() {
            var wins = wins();
            return wins.stream().filter(DealFact.DealWon::newCustomer).count() * 2 > wins.size();
        }

        boolean hasNothingOf(Customer customer) {
            return known.ledger().about(customer.id()).stream()
                    .noneMatch(entry -> entry.fact() instanceof DealFact.DealWon);
        }
    }

    Money all() {
        return new Money(each.minor() * deals, each.currency());
    }

    Optional<String> customerName() {
        return Optional.ofNullable(customer).map(Customer::name);
    }
}
