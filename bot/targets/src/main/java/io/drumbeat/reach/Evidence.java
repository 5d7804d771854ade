package io.drumbeat.reach;

import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import io.drumbeat.sentence.Sentences;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the ledger has to say to a counter: what was reached, what is open, how often they win. */
@Component
public final class Evidence {
    private static final Sentences SENTENCES = Sentences.beside(Evidence.class);
    private final Tally tally;

    Evidence(Tally tally) {
        this.tally = tally;
    }

    public String of(String person, Indicator measure, LocalDate today, Known known) {
        var year = PastMonths.year(today);
        var past = OwnRates.Past.of(person, year, known);
        var deals = known.the(Deals.class);
        var open = deals.ownedBy(person, today).stream().filter(deals::isOpen).toList();
        var worth = open.stream()
                .map(deal -> deal.amount())
                .filter(amount -> amount != null && amount.currency().equals(Money.CNY))
                .mapToLong(Money::minor)
                .sum();
        var rate = new OwnRates(past, past).rate().orElse(BigDecimal.ZERO);
        return SENTENCES.say(
                "evidence",
                Map.of(
                        "measure", measure.label(),
                        "until", year.to().toString(),
                        "done", measure.show(tally.done(measure, person, year, known)),
                        "open", open.size(),
                        "worth", Measure.REVENUE.show(worth),
                        "won", past.won(),
                        "opened", past.opened(),
                        "rate", rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%"));
    }
}
