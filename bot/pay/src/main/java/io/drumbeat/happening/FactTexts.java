package io.drumbeat.happening;

import io.drumbeat.yardstick.Span;
import java.time.YearMonth;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The words of a fact; what it does not say itself it has from its deal, its person and its day. */
final class FactTexts {
    private static final Span WEEKS = Span.MONTH.of(Span.Unit.WEEK);
    private final PayHistory history;
    private final String currency;
    private final Crew crew;

    FactTexts(PayHistory history, String currency, Crew crew) {
        this.history = history;
        this.currency = currency;
        this.crew = crew;
    }

    @Nullable
    String of(PayFact fact, String field) {
        return switch (field) {
            case "customers" -> customers(fact);
            case "customer" -> fact.customer();
            case "deal" -> fact.deal();
            case "currency" -> fact.currency() == null ? currency : fact.currency();
            case "kind" -> fact.kind();
            case "date" -> fact.date().toString();
            case "weekday" -> Integer.toString(fact.date().getDayOfWeek().getValue());
            case "week" -> WEEKS.days(fact.date());
            case "month" -> YearMonth.from(fact.date()).toString();
            case "person" -> fact.person();
            case "role" -> ofPerson(fact, Payee::role);
            case "maturity" -> ofPerson(fact, Payee::maturity);
            case "team" -> ofPerson(fact, Payee::team);
            default -> {
                var own = word(fact, field);
                var signing = own == null ? history.signing(fact) : null;
                var said = signing == null ? own : word(signing, field);
                yield said == null ? fromLead(fact, field) : said;
            }
        };
    }

    /** As its person was on its day. */
    private @Nullable String ofPerson(PayFact fact, Function<Payee, @Nullable String> word) {
        return crew.payee(fact.person(), fact.date()).map(word).orElse(null);
    }

    private String customers(PayFact fact) {
        return isNew(fact) ? "new" : "existing";
    }

    boolean isNew(PayFact fact) {
        return Boolean.TRUE.equals(newCustomer(fact));
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
            default -> fact.texts().named().get(field);
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
