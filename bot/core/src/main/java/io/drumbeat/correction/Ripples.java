package io.drumbeat.correction;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Element;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Say;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Succession;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Noted;
import io.drumbeat.payout.PayCards;
import io.drumbeat.people.Person;
import io.drumbeat.progress.Measure;
import io.drumbeat.progress.Tally;
import io.drumbeat.recognition.Cheers;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what a change changes by deciding it on what would be known, and comparing. */
@Component
final class Ripples {
    private final Tally tally;
    private final Cheers cheers;
    private final PayCards pay;

    Ripples(Tally tally, Cheers cheers, PayCards pay) {
        this.tally = tally;
        this.cheers = cheers;
        this.pay = pay;
    }

    /**
     * What else changes when something is taken back or put right.
     *
     * @param counts what only counts it: a week's visits, a customer nobody else spoke of
     * @param beyond what came of it: money, deals, announcements
     * @param edits announcements and requests as they look afterwards
     * @param says what others have to know
     * @param pay what the month pays before and after, for each whose pay it changes
     */
    record Ripple(List<String> counts, List<String> beyond, List<Edit> edits, List<Say> says, List<PrivateCard> pay) {
        Ripple {
            counts = List.copyOf(counts);
            beyond = List.copyOf(beyond);
            edits = List.copyOf(edits);
            says = List.copyOf(says);
            pay = List.copyOf(pay);
        }

        /** One text for each line, so that every platform breaks them. */
        List<Element> lines() {
            var lines = new ArrayList<Element>();
            counts.forEach(line -> lines.add(new Element.Text(line)));
            beyond.forEach(line -> lines.add(new Element.Text(line)));
            return lines;
        }
    }

    /**
     * @param receipt the receipt that will say something else, or nothing
     * @param change what would be recorded
     */
    Ripple of(long receipt, Fact change, LocalDate today, Known known) {
        var after = known.supposing(new Noted(today, false, List.of(change)));
        var person = known.people().get(known.ledger().under(receipt).getLast().person());
        var sides = new Sides(person, standing(receipt, known), standing(receipt, after), known, after);
        var counts = new ArrayList<String>();
        var beyond = new ArrayList<String>();
        for (var measure : Measure.values()) {
            for (var party : sides.parties()) {
                measured(measure, party, sides, measure.isMoney() ? beyond : counts);
            }
        }
        sides.customers().forEach(customer -> {
            deals(customer, receipt, sides, counts, beyond);
            if (after.the(Customers.class).withId(customer).isEmpty()) {
                counts.add("客户 %s：除了这一条没有别的记录，一起去掉".formatted(sides.nameOf(customer)));
            }
        });
        announced(sides, beyond);
        var approvals = ApprovalRipple.of(sides.customers(), known, after);
        beyond.addAll(approvals.lines());
        var edits = new ArrayList<>(edits(sides));
        edits.addAll(approvals.edits());
        var previews = sides.parties().stream()
                .filter(Person::sells)
                .flatMap(party -> pay.difference(party, months(sides), known, after).stream())
                .toList();
        return new Ripple(counts, beyond, edits, approvals.says(), previews);
    }

    /** Who told it, and everybody whom a handover made it count for. */
    static List<Person> parties(String teller, Set<String> customers, Known known) {
        var ids = new LinkedHashSet<String>();
        ids.add(teller);
        for (var customer : customers) {
            for (var step : Succession.of(known.ledger().about(customer)).steps()) {
                ids.add(Succession.handover(step).from());
                ids.add(Succession.handover(step).to());
            }
        }
        return ids.stream().flatMap(id -> known.people().withId(id).stream()).toList();
    }

    private static List<Entry> standing(long receipt, Known known) {
        return known.ledger().isVoided(receipt) ? List.of() : known.ledger().under(receipt);
    }

    private void measured(Measure measure, Person party, Sides sides, List<String> lines) {
        var periods = sides.entries()
                .map(e -> measure.isMoney() ? Period.monthOf(e.date()) : Period.weekOf(e.date()))
                .distinct()
                .toList();
        for (var period : periods) {
            var before = tally.done(measure, party.id(), period, sides.before());
            var after = tally.done(measure, party.id(), period, sides.after());
            if (before != after) {
                var due = tally.due(measure, party.id(), period, sides.before());
                var progress = due == 0 || !measure.isMoney()
                        ? ""
                        : "，进度 %d%% → %d%%".formatted(before * 100 / due, after * 100 / due);
                lines.add("%s%s%s %s → %s%s"
                        .formatted(
                                party.equals(sides.person()) ? "" : party.name() + " ",
                                period.label(),
                                measure.label(),
                                measure.show(before),
                                measure.show(after),
                                progress));
            }
        }
    }

    private static void deals(String customer, long receipt, Sides sides, List<String> counts, List<String> beyond) {
        var before = sides.before().the(Deals.class);
        var after = sides.after().the(Deals.class);
        for (var deal : before.of(customer)) {
            var now = after.withId(deal.id());
            if (now.isEmpty()) {
                var others = othersOf(deal, receipt, sides.before());
                var line = "商机 #%d %s：不再有".formatted(deal.number(), sides.nameOf(customer));
                if (others.isEmpty() && deal.history().size() == 1) {
                    counts.add(line);
                } else {
                    beyond.add(others.isEmpty() ? line : line + "；记在它上面的 %s 不会一起撤销".formatted(others));
                }
            } else if (!now.get().equals(deal)) {
                moved(deal, now.get(), sides).ifPresent(beyond::add);
            }
        }
        for (var deal : after.of(customer)) {
            if (before.withId(deal.id()).isEmpty()) {
                beyond.add("商机 #%d %s：新开，在%s".formatted(deal.number(), sides.nameOf(customer), stage(deal, before)));
            }
        }
    }

    private static String othersOf(Deal deal, long receipt, Known known) {
        return String.join(
                "、",
                known.ledger().about(deal.customer()).stream()
                        .filter(e -> e.receipt() != receipt && deal.id().equals(Kinds.dealOf(e.fact())))
                        .map(e -> "#" + e.receipt())
                        .distinct()
                        .toList());
    }

    private static Optional<String> moved(Deal was, Deal is, Sides sides) {
        var deals = sides.before().the(Deals.class);
        var parts = new ArrayList<String>();
        var customers = was.customer().equals(is.customer())
                ? sides.nameOf(is.customer())
                : sides.nameOf(was.customer()) + " → " + sides.nameOf(is.customer());
        if (!was.stage().equals(is.stage())) {
            parts.add("%s → %s".formatted(stage(was, deals), stage(is, deals)));
        }
        if (!Objects.equals(was.amount(), is.amount())) {
            parts.add("金额 %s → %s".formatted(shown(was.amount()), shown(is.amount())));
        }
        if (!was.collected().equals(is.collected())) {
            parts.add("已回款 %s → %s".formatted(was.collected(), is.collected()));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("商机 #%d %s：%s".formatted(was.number(), customers, String.join("，", parts)));
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "没有" : value.toString();
    }

    private static String stage(Deal deal, Deals deals) {
        return deals.stages().get(deal.stage()).name();
    }

    private static Set<YearMonth> months(Sides sides) {
        var months = new TreeSet<YearMonth>();
        sides.entries().forEach(e -> months.add(YearMonth.from(e.date())));
        // Cash takes after the deal it belongs to, in whatever month it came
        sides.customers().forEach(customer -> sides.before().ledger().about(customer).stream()
                .filter(e -> Measure.COLLECTED.of(e.fact()) != 0)
                .forEach(e -> months.add(YearMonth.from(e.date()))));
        return months;
    }

    private static void announced(Sides sides, List<String> lines) {
        var was = won(sides.told());
        var is = won(sides.means());
        if (sides.person().team() == null || was.equals(is)) {
            return;
        }
        if (was.isEmpty()) {
            if (reopened(sides.told())) {
                lines.add("群里撤回的喜报会恢复");
            }
            return;
        }
        var praise = sides.before()
                .ledger()
                .kudosFor(sides.told().getFirst().receipt())
                .size();
        var also = praise == 0 ? "" : "（已有 %d 人点赞）".formatted(praise);
        lines.add(is.isEmpty() ? "发到群里的喜报会撤回%s".formatted(also) : "发到群里的喜报会更正%s".formatted(also));
    }

    private static Optional<Fact.DealWon> won(List<Entry> entries) {
        return entries.stream()
                .map(Entry::fact)
                .filter(Fact.DealWon.class::isInstance)
                .map(Fact.DealWon.class::cast)
                .findFirst();
    }

    private static boolean reopened(List<Entry> entries) {
        return entries.stream().anyMatch(entry -> entry.fact() instanceof Fact.DealReopened);
    }

    private List<Edit> edits(Sides sides) {
        var edits = new ArrayList<Edit>();
        if (reopened(sides.told())) {
            won(sides.means())
                    .ifPresent(
                            is -> edits.add(announcement(sides.told().getFirst().receipt(), is, sides)));
        }
        won(sides.told()).ifPresent(was -> {
            var receipt = sides.told().getFirst().receipt();
            won(sides.means())
                    .ifPresentOrElse(
                            is -> {
                                if (!is.equals(was)) {
                                    edits.add(announcement(receipt, is, sides));
                                }
                            },
                            () -> edits.add(new Edit(
                                    Cheers.topic(receipt),
                                    Cheers.retracted(
                                            sides.person(), sides.nameOf(was.customer()), reopened(sides.means())))));
        });
        for (var entry : sides.told()) {
            if (entry.fact() instanceof Fact.KudosGiven(var _, var about, var _) && about != null) {
                won(standing(about, sides.before())).ifPresent(won -> edits.add(praised(about, won, sides)));
            }
        }
        return edits;
    }

    private Edit announcement(long receipt, Fact.DealWon won, Sides sides) {
        return new Edit(
                Cheers.topic(receipt),
                cheers.announcement(sides.person(), receipt, sides.nameOf(won.customer()), won, sides.after()));
    }

    private Edit praised(long about, Fact.DealWon won, Sides sides) {
        var winner = sides.before()
                .people()
                .get(sides.before().ledger().under(about).getLast().person());
        return new Edit(
                Cheers.topic(about),
                cheers.announcement(winner, about, sides.nameOf(won.customer()), won, sides.after()));
    }
}
