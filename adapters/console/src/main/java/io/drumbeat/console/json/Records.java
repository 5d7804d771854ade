package io.drumbeat.console.json;

import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.margin.Margin;
import io.drumbeat.measure.Measure;
import io.drumbeat.money.Money;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.receivable.Cashbook;
import io.drumbeat.shape.FactShape;
import io.drumbeat.sharing.Split;
import io.drumbeat.sharing.Splits;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes facts as records, with customers and stages by their names. */
public final class Records {
    private final Known known;
    private final Customers customers;
    private final Deals deals;
    private final People people;

    private Records(Known known) {
        this.known = known;
        people = known.people();
        customers = known.the(Customers.class);
        deals = known.the(Deals.class);
    }

    /** The same for one reader: of what is sealed before them there is only that it was said. */
    public static List<RecordJson> of(Collection<Entry> entries, Predicate<Entry> isSealed, Known known) {
        var records = new Records(known);
        return entries.stream()
                .map(entry -> isSealed.test(entry)
                        ? Optional.of(RecordJson.of(entry, new Details(kind(entry.fact())).next(null)))
                        : records.record(entry))
                .flatMap(Optional::stream)
                .toList();
    }

    /** In the same order; facts that no person told by themselves are left out. */
    public static List<RecordJson> of(Collection<Entry> entries, Known known) {
        var records = new Records(known);
        return entries.stream().map(records::record).flatMap(Optional::stream).toList();
    }

    private Optional<RecordJson> record(Entry entry) {
        var fact = entry.fact();
        if (!FactShape.of(fact).alone()) {
            return Optional.empty();
        }
        var details = new Details(kind(fact)).saying(fact);
        beside(entry, details);
        details.shares = shares(fact);
        if (fact.note() != null) {
            details.note(fact.note());
        }
        var customer = fact.customer();
        details.customer = customer == null ? null : customers.nameOf(customer);
        details.contact = fact.contact();
        return Optional.of(RecordJson.of(entry, details.next(next(fact))));
    }

    private static Fact.@Nullable NextStep next(Fact fact) {
        return fact instanceof ActivityFact.PromiseFact.StepMoved moved ? moved.to() : fact.next();
    }

    private static String kind(Fact fact) {
        return switch (fact) {
            case ActivityFact.ActivityLogged logged -> logged.activity().name().toLowerCase(Locale.ROOT);
            case ActivityFact.StepPlanned _ -> "promise";
            // what it says now stands under the receipt that it puts right
            case ChangeFact.Corrected _ -> "change";
            // whoever told it, it is money that came in; how far it is with it is its status
            case CashFact.CashReported _ -> "collected";
            default -> FactShape.of(fact).stored();
        };
    }

    /** What a record says that its fact says under another name, or that follows from its kind. */
    private void beside(Entry entry, Details details) {
        var stages = deals.stages(entry);
        switch (entry.fact()) {
            case DealFact.DealOpened _ -> details.stage(stages.first().name());
            case DealFact.StageMoved moved -> details.stage(stages.called(moved.stage()));
            case DealFact.DealWon _ -> won(entry, details.stage(stages.won().name()));
            case DealFact.DealLost _ -> details.stage(stages.lost().name());
            case DealFact.DealReopened again -> details.from = again.on();
            case QuoteFact.QuoteGiven _ -> details.stage(stages.quoted().name());
            case QuoteFact.ApprovalAsked asked -> details.to = asked.approver();
            case AgreementFact agreement -> agreement(agreement, details);
            case CashFact.CashScheduled plan -> planned(plan, details);
            case CashFact.CashReported _, CashFact.CashCollected _ -> cash(entry, details);
            case CashFact.CashConfirmed yes -> details.note("#" + yes.report());
            case CashFact.CashRefused no -> details.note("#" + no.report());
            case CashFact.CashPut put -> details.note("#" + put.cash());

            case StaffFact.LeaveTaken leave -> details.from = leave.from();
            case StaffFact.TargetAgreed goal -> goal(goal, details);
            case StaffFact.PersonListed listed -> listed(listed, details);
            case CustomerFact.CustomerHandedOver handed -> {
                details.giver = handed.from();
                details.from = handed.day();
            }
            default -> {}
        }
    }

    /** Of what a deal brings in, or of how that is proposed to be parted. */
    private @Nullable List<RecordJson.Share> shares(Fact fact) {
        var customer = fact.customer();
        if (customer == null) {
            return null;
        }
        return switch (fact) {
            case DealFact.DealWon _, CashFact _ ->
                Splits.of(customer, known)
                        .of(fact.deal())
                        .map(split -> split.parts().stream()
                                .map(part ->
                                        new RecordJson.Share(part.person(), split.percent(part), status(part.state())))
                                .toList())
                        .orElse(null);
            case DealFact.DealShared(var _, var _, var shares) ->
                shares.stream()
                        .map(share -> new RecordJson.Share(share.person(), Split.percent(share, shares), null))
                        .toList();
            default -> null;
        };
    }

    private static String status(Split.State state) {
        return switch (state) {
            case COUNTS -> "agreed";
            case WAITS -> "waiting";
            case REFUSED -> "refused";
        };
    }

    private static void agreement(AgreementFact agreement, Details details) {
        var what = agreement.what().getLast();
        if (FactShape.of(what).part(what, "amount") instanceof Money amount) {
            details.amount(amount);
        }
        details.to = switch (agreement) {
            case AgreementFact.AgreementAsked asked -> asked.asked();
            case AgreementFact.AgreementPassedOn passed -> passed.asked();
            case AgreementFact.Agreed _, AgreementFact.Refused _, AgreementFact.Withdrawn _ -> null;
        };
        details.note("#" + agreement.about());
    }

    private static void goal(StaffFact.TargetAgreed goal, Details details) {
        var measure = Measure.withId(goal.measure());
        details.from = goal.month();
        details.until = YearMonth.from(goal.month()).atEndOfMonth();
        if (measure.filter(Measure::isMoney).isPresent()) {
            details.amount(Money.fen(goal.value()));
        }
        var shown = measure.map(of -> of.label() + " " + of.show(goal.value()));
        details.note(YearMonth.from(goal.month()) + " " + shown.orElse(goal.measure() + " " + goal.value()));
    }

    private void won(Entry entry, Details details) {
        details.cost = Margin.cost(entry, known)
                .map(cost -> cost.major().toPlainString())
                .orElse(null);
    }

    private void cash(Entry entry, Details details) {
        Cashbook.of(Objects.requireNonNull(entry.fact().customer()), known)
                .under(entry.receipt())
                .ifPresent(cash -> {
                    details.status = cash.status().name().toLowerCase(Locale.ROOT);
                    if (!cash.isOpen() && !cash.atItsWord()) {
                        details.allocated = cash.allocated().values().stream()
                                .reduce(new Money(0, cash.amount().currency()), Money::plus)
                                .major()
                                .toPlainString();
                    }
                });
    }

    private static void planned(CashFact.CashScheduled plan, Details details) {
        var sum = plan.instalments().stream()
                .map(CashFact.Instalment::amount)
                .reduce(Money::plus)
                .orElse(null);
        var words = plan.instalments().stream()
                .map(one -> "%s %s".formatted(one.due(), one.amount()))
                .collect(Collectors.joining("；"));
        details.amount(sum).note(words);
    }

    private void listed(StaffFact.PersonListed listed, Details details) {
        var words = new ArrayList<String>();
        words.add(listed.name());
        words.add(listed.role().label());
        var team = listed.team();
        if (team != null) {
            words.add(team.name());
        }
        var manager = listed.manager();
        if (manager != null) {
            words.add("主管 " + people.withId(manager).map(Person::name).orElse(manager));
        }
        if (listed.joined() != null) {
            words.add(listed.joined() + " 入职");
        }
        if (listed.since() != null) {
            words.add("从 " + listed.since() + " 起");
        }
        details.note((listed.joins() ? "新同事：" : "") + String.join("，", words));
        details.to = listed.person();
    }
}
