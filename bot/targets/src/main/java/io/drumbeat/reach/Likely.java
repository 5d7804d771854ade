package io.drumbeat.reach;

import io.drumbeat.agreement.Inquiry;
import io.drumbeat.fact.StaffFact.TargetFact.Offer;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Tally;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks up how likely somebody reaches a year that is proposed, by their own months. */
@Component
public final class Likely {
    private static final Sentences SENTENCES = Sentences.beside(Likely.class);

    private final Tally tally;

    Likely(Tally tally) {
        this.tally = tally;
    }

    /** A line about it, which begins with a mark where whoever sets it had better look twice. */
    public String told(Offer offer, Indicator measure, LocalDate today, Known known) {
        var name = Inquiry.name(offer.person(), known);
        var months = months(offer, measure, today, known);
        return YearReach.of(offer.total(), months)
                .map(reach -> told(reach, name, measure.show(offer.total())))
                .orElseGet(() -> SENTENCES.say("noYear", Map.of("person", name, "months", months.size())));
    }

    /** The same where it is to be looked at twice; else empty. */
    public Optional<String> doubtful(Offer offer, Indicator measure, LocalDate today, Known known) {
        return YearReach.of(offer.total(), months(offer, measure, today, known))
                .filter(YearReach::isDoubtful)
                .map(reach -> told(reach, Inquiry.name(offer.person(), known), measure.show(offer.total())));
    }

    private List<YearReach.Month> months(Offer offer, Indicator measure, LocalDate today, Known known) {
        var done = PastMonths.of(measure, offer.person(), today, tally, known);
        var months = new ArrayList<YearReach.Month>();
        for (var back = 1; back <= done.size(); back++) {
            var month = YearMonth.from(today).minusMonths(back);
            months.add(new YearReach.Month(done.get(back - 1), offer.months().get(month.getMonthValue() - 1)));
        }
        return months;
    }

    private static String told(YearReach reach, String name, String value) {
        var said = Map.of(
                "person", name,
                "value", value,
                "percent", reach.percent(),
                "low", reach.low(),
                "high", reach.high(),
                "months", reach.months());
        return reach.isDoubtful() ? SENTENCES.say("yearDoubtful", said) : SENTENCES.say("yearReach", said);
    }
}
