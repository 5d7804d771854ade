package io.drumbeat.payout;

import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.paybook.Owed;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What a month pays, and what it comes to in the end if the money comes in and as much is signed as usual: the first figures of its card. */
@Component
public final class Prospects {
    private static final Sentences SENTENCES = Sentences.beside(Prospects.class);

    private final Calculator calculator;
    private final List<PayCards.Ahead> ahead;

    /** Which of the figures. */
    public enum What {
        EARNED,
        /** Once finance has confirmed what is reported. */
        CONFIRMED,
        /** Once all that customers owe has come in too. */
        COLLECTED,
        /** If as much more is signed as it looks like, and comes in. */
        LIKELY
    }

    /**
     * One of them.
     *
     * @param amount in the minor unit of the plan
     * @param pay the month as it is then; of what is likely only as far as it is signed
     */
    public record Figure(What what, long amount, MonthlyPay pay) {
        public Money money() {
            return pay.statement().money(amount);
        }

        /** How the card calls it. */
        public String label() {
            return Prospects.label(what);
        }
    }

    /** How the card calls a figure. */
    public static String label(What what) {
        return switch (what) {
            case EARNED -> SENTENCES.say("earned");
            case CONFIRMED -> SENTENCES.say("confirmed");
            case COLLECTED -> SENTENCES.say("collected");
            case LIKELY -> SENTENCES.say("likely");
        };
    }

    @Autowired
    public Prospects(Calculator calculator, List<PayCards.Ahead> ahead) {
        this.calculator = calculator;
        this.ahead = List.copyOf(ahead);
    }

    /** Each that is another than the one before it, what is earned first; of a month that is over nothing else. */
    public List<Figure> of(Person rep, YearMonth month, LocalDate asOf, Known known) {
        var figures = new ArrayList<Figure>();
        var earned = MonthlyPay.of(rep, month, asOf, calculator, known);
        figures.add(new Figure(What.EARNED, earned.statement().total(), earned));
        var end = month.atEndOfMonth();
        if (asOf.isBefore(month.atDay(1))
                || asOf.isAfter(end)
                || !calculator.knownOn(end, known).equals(known)) {
            return figures;
        }
        var confirmed = PayTable.confirmed(asOf, known);
        add(What.CONFIRMED, MonthlyPay.of(rep, month, asOf, calculator, confirmed), figures);
        var collected = Owed.comesIn(rep, asOf, confirmed);
        var all = MonthlyPay.of(rep, month, asOf, calculator, collected);
        add(What.COLLECTED, all, figures);
        if (asOf.isBefore(end)) {
            ahead.stream()
                    .flatMap(one -> one.likely(rep, asOf, collected).stream().boxed())
                    .filter(likely -> likely > all.statement().total())
                    .findFirst()
                    .ifPresent(likely -> figures.add(new Figure(What.LIKELY, likely, all)));
        }
        return figures;
    }

    private static void add(What what, MonthlyPay pay, List<Figure> figures) {
        if (pay.statement().total() != figures.getLast().amount()) {
            figures.add(new Figure(what, pay.statement().total(), pay));
        }
    }
}
